package com.trailroom.launch;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Where the server unpacks itself, 200 MB: in the data directory, and emptied at each start. In the system's folder for
 * temporary files a killed server's would stay for good, and a running server's may be cleared away.
 */
final class WorkFolder {

    private WorkFolder() {}

    /** Has an effect only before anything asks for a temporary file; leaves alone a folder that was chosen by hand. */
    static void prepare(Path dataDirectory, int port) {
        boolean chosen = ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .anyMatch(argument -> argument.startsWith("-Djava.io.tmpdir="));
        if (chosen) return;
        Path folder =
                dataDirectory.resolve("server").resolve(String.valueOf(port)).toAbsolutePath();
        try {
            empty(folder);
            System.setProperty("java.io.tmpdir", folder.toString());
        } catch (IOException e) {
            throw new CannotStart("the data directory " + dataDirectory.toAbsolutePath() + " cannot be written.");
        }
    }

    /** Makes it when there is none. */
    static void empty(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path one : (Iterable<Path>) all.sorted(Comparator.reverseOrder())::iterator) Files.delete(one);
            }
        }
        Files.createDirectories(folder);
    }
}
