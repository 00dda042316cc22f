package com.trailroom.store.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.MVStoreTool;
import org.h2.store.fs.FilePath;

/**
 * The file the store lies in.
 *
 * @param scheme the H2 file system it is opened with, such as {@code nio:}; empty for the usual one
 */
record StoreFile(Path path, String scheme) {

    private static final Logger LOG = Logger.getLogger(StoreFile.class.getName());

    private static final int CACHE_MEGABYTES = 64;
    private static final int RETENTION_MILLIS = 45_000;
    private static final long WASTE_BYTES = 64L << 20;
    private static final int PROBE_BYTES = 1 << 20;

    /**
     * Opens the file, making it and its folder when there is none, and shrinking it first when most of it is dead.
     *
     * @throws StoreFileException when another process has it, or it cannot be read and written
     */
    MVStore open() {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            MVStore store = opened();
            if (!isWasteful(store.getFileStore())) return store;
            store.closeImmediately();
            shrink();
            return opened();
        } catch (MVStoreException | IOException e) {
            throw StoreFileException.opening(path, e);
        }
    }

    /** Whether the disk has room again: writes a megabyte beside the file and deletes it. */
    boolean takesWrites() {
        FilePath probe = FilePath.get(scheme + path + ".probe");
        try (FileChannel channel = probe.open("rw")) {
            ByteBuffer bytes = ByteBuffer.allocate(PROBE_BYTES);
            while (bytes.hasRemaining()) channel.write(bytes, bytes.position());
            channel.force(true);
            return true;
        } catch (IOException full) {
            return false;
        } finally {
            probe.delete();
        }
    }

    /** Commits happen only between two commands; see the package for why each setting is here. */
    private MVStore opened() {
        MVStore store = new MVStore.Builder()
                .fileName(scheme + path)
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .cacheSize(CACHE_MEGABYTES)
                .open();
        store.setRetentionTime(RETENTION_MILLIS);
        return store;
    }

    private static boolean isWasteful(FileStore<?> file) {
        long live = file.size() / 100 * file.getFillRate() / 100 * file.getChunksFillRate();
        long dead = file.size() - live;
        return dead > WASTE_BYTES && dead > live;
    }

    /** Copies what is live to a new file, which then takes the old one's place. Without room for it, all stays as it was. */
    private void shrink() throws IOException {
        long before = Files.size(path);
        try {
            MVStoreTool.compact(scheme + path, false);
            LOG.info(() -> "Shrank the store from " + (before >> 20) + " to "
                    + (path.toFile().length() >> 20) + " MB");
        } catch (RuntimeException noRoom) {
            Files.deleteIfExists(path.resolveSibling(path.getFileName() + ".tempFile"));
            LOG.log(Level.WARNING, "The store was not shrunk: {0}", noRoom.getMessage());
        }
    }
}
