package com.trailroom.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs programs as a partner does, in the languages that the documentation speaks; where this machine has them. */
public enum Language {
    SHELL("curl.sh", List.of("bash", "-eu"), List.of("bash", "curl", "openssl")),
    PYTHON("python.py", List.of("python3"), List.of("python3")),
    JAVASCRIPT("javascript.mjs", List.of("node"), List.of("node")),
    JAVA(
            "Example.java",
            List.of(Path.of(System.getProperty("java.home"), "bin/java").toString()),
            List.of());

    /** How a program ended, and all that it wrote. */
    public record Ran(int status, String said) {}

    private final String file;
    private final List<String> command;
    private final List<String> needed;

    Language(String file, List<String> command, List<String> needed) {
        this.file = file;
        this.command = command;
        this.needed = needed;
    }

    /** What a program of it is called. */
    public String file() {
        return file;
    }

    public boolean isHere() {
        boolean programs = needed.stream()
                .allMatch(program -> Stream.of(System.getenv("PATH").split(":"))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program))));
        return programs && (this != PYTHON || hasRequests());
    }

    /** In a folder, with variables, what it reads and what it is called with; ends it after three minutes. */
    public Ran run(Path folder, String program, Map<String, String> variables, byte[] input, List<String> arguments)
            throws IOException, InterruptedException {
        Files.writeString(folder.resolve(file), program);
        Files.write(folder.resolve("input"), input);
        List<String> all = new ArrayList<>(command);
        all.add(file);
        all.addAll(arguments);
        Path said = folder.resolve("said.txt");
        ProcessBuilder process = new ProcessBuilder(all)
                .directory(folder.toFile())
                .redirectInput(folder.resolve("input").toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        process.environment().putAll(variables);
        Process running = process.start();
        if (!running.waitFor(3, TimeUnit.MINUTES)) {
            running.destroyForcibly();
            throw new AssertionError(this + " does not end: " + program);
        }
        return new Ran(running.exitValue(), Files.readString(said));
    }

    private static boolean hasRequests() {
        try {
            return new ProcessBuilder("python3", "-c", "import requests")
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
