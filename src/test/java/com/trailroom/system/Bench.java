package com.trailroom.system;

import com.trailroom.support.ApiClient;
import com.trailroom.support.GeminiStub;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Measures the product as it is shipped; {@code src/test/bench/README.md} says how to run it and how to read it. */
final class Bench {

    private static final Duration BOOT = Duration.ofMinutes(3);
    private static final Duration DRAIN = Duration.ofMinutes(5);
    private static final int SUBMISSIONS_LONGER = 3;

    /** What was asked for on the command line. */
    private record Options(Duration time, Duration warmUp, Set<String> only, boolean profile) {
        static Options of(String[] args) {
            List<String> list = List.of(args);
            return new Options(
                    Duration.ofSeconds(Long.parseLong(after(list, "--seconds").orElse("10"))),
                    Duration.ofSeconds(Long.parseLong(after(list, "--warm-up").orElse("30"))),
                    after(list, "--only").map(names -> Set.of(names.split(","))).orElse(Set.of()),
                    list.contains("--profile"));
        }

        private static Optional<String> after(List<String> list, String name) {
            int at = list.indexOf(name);
            return at < 0 || at + 1 == list.size() ? Optional.empty() : Optional.of(list.get(at + 1));
        }
    }

    private final Options options;
    private final Path folder = SystemFolder.fresh("bench");
    private final PrintStream out = System.out;
    private BenchSite site;
    private Vitals vitals;

    private Bench(Options options) {
        this.options = options;
    }

    public static void main(String[] args) throws Exception {
        new Bench(Options.of(args)).run();
    }

    private void run() throws Exception {
        String java = Optional.ofNullable(System.getenv("BENCH_JAVA")).orElse("-Xmx512m -XX:+UseSerialGC");
        try (GeminiStub gemini = new GeminiStub(ApiClient.picture("person-3.jpg"), Duration.ZERO)) {
            Product.Setup setup =
                    new Product.Setup(folder, Arrays.asList(java.split(" ")), Seeded.environment(gemini.url()));
            Seeded.accounts(Seeded.store(folder), BenchSite.CREDITS, List.of(BenchSite.EMAIL));
            long began = System.nanoTime();
            try (Product product = Product.start(setup)) {
                product.awaitReady(BOOT);
                vitals = new Vitals(product.pid());
                out.printf(
                        "ready after %.1f s, of which %.1f s on a processor; java %s%n",
                        (System.nanoTime() - began) / 1e9,
                        vitals.processorTime().toMillis() / 1e3,
                        java);
                site = BenchSite.open(product.url(), folder);
                measureAll();
            }
        }
    }

    private void measureAll() throws InterruptedException, IOException {
        memory("at the start");
        out.println("                  per second   median ms      p99 ms   refused  broken   CPU ms each   RSS MiB");
        for (BenchSite.Case one : site.cases()) {
            if (options.only().isEmpty() || options.only().contains(one.name())) measure(one);
        }
        memory("at the end");
    }

    private void measure(BenchSite.Case one) throws InterruptedException, IOException {
        one.check();
        Wrk.run(
                one.load(),
                options.warmUp().multipliedBy(one.queues() ? SUBMISSIONS_LONGER : 1)); // until it is compiled
        site.awaitQueueEmpty(DRAIN);
        if (options.profile()) vitals.jcmd("JFR.start", "name=bench", "settings=profile");
        Duration before = vitals.processorTime();
        Wrk.Outcome outcome = Wrk.run(one.load(), options.time());
        long ended = System.nanoTime();
        site.awaitQueueEmpty(DRAIN);
        Duration spent = vitals.processorTime().minus(before);
        out.printf(
                "%-18s%10.1f  %10.1f  %10.1f  %8d  %6d  %12.2f  %8d%n",
                one.name(),
                outcome.perSecond(),
                outcome.median().toNanos() / 1e6,
                outcome.p99().toNanos() / 1e6,
                outcome.refused(),
                outcome.broken(),
                spent.toNanos() / 1e6 / Math.max(1, outcome.requests()),
                vitals.residentMebibytes());
        if (one.queues()) {
            out.printf("  all jobs were done %.1f s after the last request%n", (System.nanoTime() - ended) / 1e9);
        }
        if (options.profile()) profile(one.name());
        one.check();
    }

    private void profile(String name) throws IOException {
        Path recording = folder.resolve(name.replace(' ', '-') + ".jfr");
        vitals.jcmd("JFR.dump", "name=bench", "filename=" + recording);
        vitals.jcmd("JFR.stop", "name=bench");
        Profile.of(recording).print(out);
    }

    private void memory(String when) {
        out.printf(
                "%s: %d MiB resident, %d MiB of heap live%n",
                when, vitals.residentMebibytes(), vitals.liveHeapMebibytes());
    }
}
