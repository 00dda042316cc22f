package com.trailroom.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;

/** Random keys, one file each, readable by their owner only. Two processes that start at once come to have the same key. */
final class KeyFiles {

    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Path folder;

    KeyFiles(Path folder) {
        this.folder = folder;
    }

    byte[] readOrMake(String name, int length) {
        Path file = folder.resolve(name);
        try {
            if (!Files.exists(file)) make(file, length);
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the key " + file + " cannot be read or made", e);
        }
    }

    /** The whole key is written beside its place and linked into it: who comes second keeps the first one's. */
    private void make(Path file, int length) throws IOException {
        Files.createDirectories(folder);
        byte[] key = new byte[length];
        new SecureRandom().nextBytes(key);
        Path draft = isPosix()
                ? Files.createTempFile(folder, "key", "", OWNER_ONLY)
                : Files.createTempFile(folder, "key", "");
        Files.write(draft, key, StandardOpenOption.SYNC);
        try {
            Files.createLink(file, draft);
            Disk.flush(folder);
        } catch (FileAlreadyExistsException made) {
            // by another process; ours is not used
        } finally {
            Files.delete(draft);
        }
    }

    private boolean isPosix() throws IOException {
        return Files.getFileStore(folder).supportsFileAttributeView("posix");
    }
}
