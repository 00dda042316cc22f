package com.trailroom.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder below {@code target} for a product to run in; it stays after a test, with the log. */
final class SystemFolder {

    private SystemFolder() {}

    /** An empty one. */
    static Path fresh(String name) {
        Path folder = Path.of("target", "system", name).toAbsolutePath();
        try {
            if (Files.exists(folder)) delete(folder);
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(one);
        }
    }
}
