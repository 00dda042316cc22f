package com.trailroom.config;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFilesTest {

    @TempDir
    Path folder;

    @Test
    void keepsTheKeyItMade() {
        byte[] first = new KeyFiles(folder).readOrMake("jwt.key", 32);
        assertEquals(32, first.length);
        assertArrayEquals(first, new KeyFiles(folder).readOrMake("jwt.key", 32));
    }

    @Test
    void givesEveryoneTheSameKeyWhenManyStartAtOnce() throws IOException {
        long different = IntStream.range(0, 32)
                .parallel()
                .mapToObj(i -> Arrays.toString(new KeyFiles(folder).readOrMake("jwt.key", 32)))
                .distinct()
                .count();
        assertEquals(1, different);
        try (var files = Files.list(folder)) {
            assertEquals(1, files.count(), "drafts are removed");
        }
    }

    @Test
    void letsOnlyTheOwnerReadIt() throws IOException {
        new KeyFiles(folder).readOrMake("jwt.key", 32);
        assertEquals(
                "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("jwt.key"))));
    }
}
