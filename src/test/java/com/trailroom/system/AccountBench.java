package com.trailroom.system;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/**
 * Measures what a stranger could measure: whether known and unknown addresses take the same time, and whether a flood of
 * sign-ins is felt on other pages. {@code src/test/bench/README.md} says how to run it and how to read it.
 */
final class AccountBench {

    private static final Duration BOOT = Duration.ofMinutes(3);
    private static final int TRIES = 200;
    private static final int WARM_UP = 30;

    /** So many times as often is tried what takes a few milliseconds only: it would drown in what else the machine does. */
    private static final int FAST = 10;

    private static final int AT_ONCE = 200;
    private static final Duration FLOOD = Duration.ofSeconds(20);
    private static final long PAUSE_MILLIS = 20;
    private static final List<String> PAGES = List.of("", "sign-in", "register");

    private final PrintStream out = System.out;
    private final Random random = new Random(7);
    private final Visitors visitors;

    private AccountBench(String url) throws IOException, InterruptedException {
        visitors = new Visitors(url);
    }

    public static void main(String[] args) throws Exception {
        Path folder = SystemFolder.fresh("account-bench");
        Map<String, String> environment = Map.of(
                "TRAILROOM_REQUIRE_VERIFIED_EMAIL", "true",
                "TRAILROOM_TRUSTED_PROXIES", "127.0.0.0/8",
                "TRAILROOM_RATE_KEYLESS", "1000000,1ms");
        List<String> java = List.of("-Xmx512m", "-XX:+UseSerialGC");
        try (Product product = Product.start(new Product.Setup(folder, java, environment))) {
            product.awaitReady(BOOT);
            new AccountBench(product.url()).run();
        }
    }

    private void run() throws Exception {
        out.println("until it is compiled:");
        pages("  sign-ins at once", CompletableFuture.runAsync(() -> flood(new TreeMap<>())));
        pages("pages alone", CompletableFuture.completedFuture(null));
        Map<Integer, Integer> answers = new TreeMap<>();
        pages("with " + AT_ONCE + " sign-ins at once", CompletableFuture.runAsync(() -> flood(answers)));
        out.println("sign-ins by status: " + answers);
        List<String> known = addresses("known", TRIES + WARM_UP);
        for (String email : known) visitors.post("register", registration(email));
        out.println("                       known ms   unknown ms   difference");
        List<String> manyTimes =
                Collections.nCopies(FAST, known).stream().flatMap(List::stream).toList();
        compare("forgotten password", "forgotten-password", manyTimes, email -> "email=" + email);
        compare("sign-in", "sign-in", known, AccountBench::guess);
        compare("registration", "register", known, AccountBench::registration);
    }

    /** Known and unknown addresses of about the same length in a random order. */
    private void compare(String name, String path, List<String> known, UnaryOperator<String> form) throws Exception {
        List<String> unknown = addresses(path.substring(0, 5), known.size());
        int tries = known.size() - WARM_UP;
        for (int i = 0; i < WARM_UP; i++) {
            visitors.post(path, form.apply(known.get(tries + i)));
            visitors.post(path, form.apply(unknown.get(tries + i)));
        }
        Map<String, List<Long>> times = new HashMap<>(Map.of("known", new ArrayList<>(), "unknown", new ArrayList<>()));
        for (int i = 0; i < tries; i++) {
            boolean first = random.nextBoolean();
            for (boolean isKnown : new boolean[] {first, !first}) {
                String email = (isKnown ? known : unknown).get(i);
                long began = System.nanoTime();
                visitors.post(path, form.apply(email));
                times.get(isKnown ? "known" : "unknown").add(System.nanoTime() - began);
            }
        }
        double one = percentile(times.get("known"), 50);
        double other = percentile(times.get("unknown"), 50);
        out.printf(
                "%-20s%11.2f  %11.2f  %10.1f %%%n",
                name, one, other, 100 * Math.abs(one - other) / Math.min(one, other));
    }

    /** Looks at pages, one after the other, until the time is over; {@code meanwhile} goes on besides. */
    private void pages(String name, CompletableFuture<Void> meanwhile) throws Exception {
        List<Long> times = new ArrayList<>();
        long end = System.nanoTime() + FLOOD.toNanos();
        for (int i = 0; System.nanoTime() < end; i++) {
            long began = System.nanoTime();
            int status = visitors.get(PAGES.get(i % PAGES.size()));
            if (status != 200) throw new IOException("a page answered " + status);
            times.add(System.nanoTime() - began);
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
        meanwhile.join();
        out.printf(
                "%s: %d pages, p50 %.1f ms, p95 %.1f ms, slowest %.1f ms%n",
                name, times.size(), percentile(times, 50), percentile(times, 95), percentile(times, 100));
    }

    /** Wave after wave, each begun when all of the one before have their answer. */
    private void flood(Map<Integer, Integer> answers) {
        List<String> guessed = addresses("guessed", AT_ONCE);
        long end = System.nanoTime() + FLOOD.toNanos();
        while (System.nanoTime() < end) {
            List<CompletableFuture<Integer>> wave = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                wave.add(visitors.posting("sign-in", guess(guessed.get(i))));
            }
            wave.forEach(answer -> answers.merge(answer.join(), 1, Integer::sum));
        }
    }

    private static String guess(String email) {
        return "email=" + email + "&password=not+this+one";
    }

    private static String registration(String email) {
        return "email=" + email + "&password=" + Seeded.PASSWORD.replace(' ', '+') + "&display_name=&consent=yes";
    }

    private static List<String> addresses(String name, int count) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < count; i++) all.add(name + i + "@example.org");
        return all;
    }

    /** In milliseconds. */
    private static double percentile(List<Long> nanos, int percent) {
        List<Long> sorted = new ArrayList<>(nanos);
        Collections.sort(sorted);
        int at = Math.max(0, (int) Math.ceil(sorted.size() * percent / 100.0) - 1);
        return sorted.get(at) / 1e6;
    }
}
