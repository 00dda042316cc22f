package com.trailroom.partner.usage;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Adds up in memory what one document holds. Thread-safe. */
final class Sum {

    /** What is to be written, and how far it goes. */
    record Snapshot(Totals totals, long version) {}

    private final String id;
    private final Map<Integer, Long> latencies = new HashMap<>();
    private long requests;
    private long clientErrors;
    private long serverErrors;
    private long credits;
    private long version;
    private long written;
    private Instant touched;

    Sum(String id, Instant now) {
        this.id = id;
        this.touched = now;
    }

    String id() {
        return id;
    }

    synchronized void add(Answered request, Instant now) {
        requests++;
        if (request.status() >= 500) serverErrors++;
        else if (request.status() >= 400) clientErrors++;
        credits += request.credits();
        latencies.merge(Latencies.bucket(request.elapsed()), 1L, Long::sum);
        version++;
        touched = now;
    }

    /** Empty when all is written. */
    synchronized Optional<Snapshot> unwritten() {
        if (version == written) return Optional.empty();
        Totals totals = new Totals(requests, clientErrors, serverErrors, credits, new Latencies(latencies));
        return Optional.of(new Snapshot(totals, version));
    }

    synchronized void written(Snapshot snapshot) {
        written = Math.max(written, snapshot.version());
    }

    synchronized boolean isDone(Instant limit) {
        return version == written && touched.isBefore(limit);
    }
}
