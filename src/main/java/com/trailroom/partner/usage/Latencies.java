package com.trailroom.partner.usage;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A histogram of durations: how many fell into each bucket. Bucket 0 holds what took up to a millisecond, each next one what
 * took a fifth longer; the last holds the rest.
 */
public record Latencies(Map<Integer, Long> counts) {

    public static final Latencies NONE = new Latencies(Map.of());

    private static final double GROWTH = 1.2;
    private static final int LAST = 80;

    public Latencies {
        counts = Map.copyOf(counts);
    }

    /** Of these durations. */
    public static Latencies of(Collection<Duration> all) {
        return new Latencies(all.stream().collect(Collectors.groupingBy(Latencies::bucket, Collectors.counting())));
    }

    static int bucket(Duration elapsed) {
        double millis = elapsed.toNanos() / 1e6;
        if (millis <= 1) return 0;
        return Math.min(LAST, (int) Math.ceil(Math.log(millis) / Math.log(GROWTH)));
    }

    public Latencies plus(Latencies other) {
        Map<Integer, Long> sum = new TreeMap<>(counts);
        other.counts.forEach((bucket, count) -> sum.merge(bucket, count, Long::sum));
        return new Latencies(sum);
    }

    /** What {@code share} of all took at most, such as 0.95; empty when there was nothing. */
    public Optional<Duration> percentile(double share) {
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        long wanted = (long) Math.ceil(share * all);
        long seen = 0;
        for (Map.Entry<Integer, Long> bucket : new TreeMap<>(counts).entrySet()) {
            seen += bucket.getValue();
            if (seen >= wanted) return Optional.of(middle(bucket.getKey()));
        }
        return Optional.empty();
    }

    /** Of a bucket's bounds, as factors. */
    private static Duration middle(int bucket) {
        return Duration.ofNanos((long) (1e6 * Math.pow(GROWTH, bucket - 0.5)));
    }
}
