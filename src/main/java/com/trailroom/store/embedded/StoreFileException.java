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
        boolean locked = cause instanceof MVStoreException store && store.getErrorCode() == DataUtils.ERROR_FILE_LOCKED;
        String reason = locked
                ? "another TrailRoom is using it: stop that one, or set TRAILROOM_DATA_DIR to another folder"
                : "it cannot be read and written: check the folder's permissions and the free space";
        return new StoreFileException("TrailRoom cannot open its store " + file + ": " + reason, cause);
    }
}
