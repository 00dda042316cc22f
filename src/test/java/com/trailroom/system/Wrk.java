package com.trailroom.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** wrk, the load generator, with one of the scripts beside {@code src/test/bench/run}. */
final class Wrk {

    /**
     * What to send.
     *
     * @param script      a file of {@code src/test/bench}
     * @param headers     sent with every request
     * @param environment more that the script reads
     * @param connections as many requests are on their way at any time
     */
    record Load(
            String script, String url, Map<String, String> headers, Map<String, String> environment, int connections) {}

    /** What came of it; {@code refused} were answered with 400 or more, {@code broken} not at all. */
    record Outcome(long requests, Duration time, Duration median, Duration p99, long refused, long broken) {
        double perSecond() {
            return requests * 1e9 / time.toNanos();
        }
    }

    private static final Path SCRIPTS = Path.of("src", "test", "bench").toAbsolutePath();

    private Wrk() {}

    static Outcome run(Load load, Duration time) throws InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                "wrk",
                "-t1",
                "-c" + load.connections(),
                "-d" + time.toSeconds() + "s",
                "--timeout",
                "30s",
                "-s",
                SCRIPTS.resolve(load.script()).toString(),
                load.url());
        Map<String, String> environment = new HashMap<>(load.environment());
        environment.put("BENCH_FOLDER", SCRIPTS.toString());
        StringBuilder headers = new StringBuilder();
        load.headers().forEach((name, value) -> headers.append(name + ": " + value + "\n"));
        environment.put("BENCH_HEADERS", headers.toString());
        builder.environment().putAll(environment);
        try {
            Process wrk = builder.redirectErrorStream(true).start();
            String said = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            wrk.waitFor();
            return outcome(said);
        } catch (IOException e) {
            throw new UncheckedIOException("wrk cannot be run; it is the package wrk of most systems", e);
        }
    }

    private static Outcome outcome(String said) {
        List<Long> numbers = said.lines()
                .filter(line -> line.startsWith("RESULT "))
                .flatMap(line -> List.of(line.substring(7).split(" ")).stream())
                .map(Long::valueOf)
                .toList();
        if (numbers.size() != 6) throw new IllegalStateException("wrk failed:\n" + said);
        return new Outcome(
                numbers.get(0),
                micros(numbers.get(1)),
                micros(numbers.get(2)),
                micros(numbers.get(3)),
                numbers.get(4),
                numbers.get(5));
    }

    private static Duration micros(long count) {
        return Duration.ofNanos(count * 1000);
    }
}
