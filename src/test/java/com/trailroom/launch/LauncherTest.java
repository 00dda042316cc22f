package com.trailroom.launch;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherTest {

    @TempDir
    Path folder;

    @Test
    void takesThePortOfTheCommandLine() {
        assertEquals(8080, Launcher.port(List.of()));
        assertEquals(9000, Launcher.port(List.of("--nohazelcast", "--port", "9000")));
        assertThrows(CannotStart.class, () -> Launcher.port(List.of("--port", "http")));
    }

    @Test
    void refusesAPortThatIsTakenAndSaysSo() throws IOException {
        int port;
        try (ServerSocket other = new ServerSocket(0)) {
            port = other.getLocalPort();
            CannotStart why = assertThrows(CannotStart.class, () -> Port.requireFree(port));
            assertTrue(why.getMessage().contains("port " + port), why.getMessage());
        }
        assertDoesNotThrow(() -> Port.requireFree(port));
        assertThrows(CannotStart.class, () -> Port.requireFree(70_000));
    }

    @Test
    void clearsAwayWhatAKilledServerLeft() throws IOException {
        Path work = folder.resolve("server/8080");
        Files.createDirectories(work.resolve("old/lib"));
        Files.writeString(work.resolve("old/lib/left.jar"), "left");
        WorkFolder.empty(work);
        try (Stream<Path> left = Files.list(work)) {
            assertEquals(0, left.count());
        }
    }

    @Test
    void refusesADataDirectoryThatIsAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("data"), "");
        assertThrows(CannotStart.class, () -> WorkFolder.prepare(file, 8080));
    }
}
