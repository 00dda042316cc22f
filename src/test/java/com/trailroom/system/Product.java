package com.trailroom.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** TrailRoom as it is shipped, a process of its own in a folder of its own, which holds its data and its log. */
final class Product implements AutoCloseable {

    /**
     * How it is to run.
     *
     * @param folder      its working directory
     * @param java        options of the virtual machine
     * @param environment added to this process's own
     */
    record Setup(Path folder, List<String> java, Map<String, String> environment) {

        Setup {
            java = List.copyOf(java);
            environment = Map.copyOf(environment);
        }

        /** What a killed server unpacked stays there, and goes with the folder. */
        Path temporary() {
            return folder.resolve("tmp").toAbsolutePath();
        }

        Path log() {
            return folder.resolve("trailroom.log");
        }
    }

    private static final Path JAR = Path.of("target", "trailroom.jar").toAbsolutePath();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final Setup setup;
    private final int port;
    private final Process process;

    private Product(Setup setup, int port, Process process) {
        this.setup = setup;
        this.port = port;
        this.process = process;
    }

    /** Starts it, on a free port, and does not wait. */
    static Product start(Setup setup) {
        return start(setup, freePort());
    }

    static Product start(Setup setup, int port) {
        ProcessBuilder builder = new ProcessBuilder(command(setup, port))
                .directory(setup.folder().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(setup.log().toFile()));
        builder.environment().putAll(setup.environment());
        try {
            Files.createDirectories(setup.temporary());
            return new Product(setup, port, builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it answers that it is ready. */
    void awaitReady(Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (!isReady()) {
            if (!process.isAlive())
                throw new IllegalStateException("ended with " + process.exitValue() + "\n" + tail());
            if (System.nanoTime() > end) throw new IllegalStateException("not ready in " + patience + "\n" + tail());
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    /** Ends with a slash. */
    String url() {
        return "http://127.0.0.1:" + port + "/";
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** The exit status, once it has ended by itself. */
    int awaitEnd(Duration patience) throws InterruptedException {
        if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException("still running after " + patience + "\n" + tail());
        }
        return process.exitValue();
    }

    /** As a power cut would. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Ends it as an operator does. */
    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) kill();
    }

    /** The last of what it said. */
    String tail() {
        try {
            List<String> lines = Files.readAllLines(setup.log());
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
        } catch (IOException e) {
            return e.toString();
        }
    }

    static int freePort() {
        try (ServerSocket any = new ServerSocket(0)) {
            return any.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> command(Setup setup, int port) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Djava.io.tmpdir=" + setup.temporary());
        command.addAll(setup.java());
        command.addAll(List.of("-jar", JAR.toString(), "--port", String.valueOf(port)));
        return command;
    }

    private boolean isReady() throws InterruptedException {
        HttpRequest ready = HttpRequest.newBuilder(URI.create(url() + "health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return HTTP.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
