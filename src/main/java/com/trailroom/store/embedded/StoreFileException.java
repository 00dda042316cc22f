package com.trailroom.store.embedded;

import java.nio.file.Path;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;

/** The store's file cannot be used; the message says in one line why, and what to do. */
public final class StoreFileException extends RuntimeException {

    private StoreFileException(String message, Throwable cause) {
        super(message, cause);
    }

    static StoreFileException opening(Path file, Exception cause) {
        int code = cause instanceof MVStoreException store ? store.getErrorCode() : DataUtils.ERROR_INTERNAL;
        return new StoreFileException("TrailRoom cannot open its store " + file + ": " + reason(code), cause);
    }

    private static String reason(int code) {
        return switch (code) {
            case DataUtils.ERROR_FILE_LOCKED ->
                "another TrailRoom is using it: stop that one, or set TRAILROOM_DATA_DIR" + " to another folder";
            case DataUtils.ERROR_FILE_CORRUPT, DataUtils.ERROR_UNSUPPORTED_FORMAT ->
                "it is damaged, or no store of" + " TrailRoom: put a backup in its place";
            default -> "it cannot be read and written: check the folder's permissions and the free space";
        };
    }
}
