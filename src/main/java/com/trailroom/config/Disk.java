package com.trailroom.config;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What files need besides their contents to outlive a power cut. */
public final class Disk {

    private Disk() {}

    /** Makes new and moved names in a folder durable. Does nothing where a folder cannot be opened, as on Windows. */
    public static void flush(Path folder) throws IOException {
        FileChannel names;
        try {
            names = FileChannel.open(folder, StandardOpenOption.READ);
        } catch (IOException notHere) {
            return;
        }
        try (names) {
            names.force(true);
        }
    }
}
