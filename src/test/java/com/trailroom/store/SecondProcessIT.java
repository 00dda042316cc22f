package com.trailroom.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator sees who starts TrailRoom where it cannot have its store. */
class SecondProcessIT {

    private static final String ONE_LINE = "-Djava.util.logging.SimpleFormatter.format=%4$s %5$s%6$s%n";

    private final List<Process> started = new ArrayList<>();

    @TempDir
    Path folder;

    @AfterEach
    void stop() throws InterruptedException {
        for (Process process : started) process.destroyForcibly().waitFor();
    }

    @Test
    void isToldInOneLineThatAnotherHasTheStore() throws Exception {
        Path file = folder.resolve("store.mv");
        Process first = start(file);
        assertTrue(first.inputReader().readLine().startsWith("mongodb://"));
        String line = onlyLineOf(start(file));
        assertTrue(line.startsWith("SEVERE TrailRoom cannot open its store " + file), line);
        assertTrue(line.contains("another TrailRoom is using it") && line.contains("TRAILROOM_DATA_DIR"), line);
        assertTrue(first.isAlive());
    }

    @Test
    void startsWhenTheFirstIsGone() throws Exception {
        Path file = folder.resolve("store.mv");
        Process first = start(file);
        assertTrue(first.inputReader().readLine().startsWith("mongodb://"));
        first.destroyForcibly().waitFor();
        assertTrue(start(file).inputReader().readLine().startsWith("mongodb://"));
    }

    @Test
    void isToldInOneLineThatTheFolderCannotBeMade() throws Exception {
        Path taken = Files.writeString(folder.resolve("data"), "a file");
        String line = onlyLineOf(start(taken.resolve("store.mv")));
        assertTrue(line.contains("check the folder's permissions"), line);
    }

    @Test
    void isToldInOneLineThatTheFileIsNoStore() throws Exception {
        Path file = Files.writeString(folder.resolve("store.mv"), "not a store at all".repeat(1000));
        String line = onlyLineOf(start(file));
        assertTrue(line.startsWith("SEVERE TrailRoom cannot open its store " + file), line);
        assertTrue(line.contains("damaged"), line);
    }

    private static String onlyLineOf(Process process) throws IOException, InterruptedException {
        String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8)
                + new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(30, TimeUnit.SECONDS));
        assertEquals(1, process.exitValue());
        assertEquals(1, said.strip().lines().count(), said);
        return said.strip();
    }

    private Process start(Path file) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        ONE_LINE,
                        "-cp",
                        System.getProperty("java.class.path"),
                        StartChild.class.getName(),
                        file.toString())
                .start();
        started.add(process);
        return process;
    }
}
