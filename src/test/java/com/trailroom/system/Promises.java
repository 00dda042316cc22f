package com.trailroom.system;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What one customer was told, and what he asked for and heard nothing of. What was promised must hold after any crash; what
 * was not answered may have been done once, or not at all.
 */
final class Promises {

    /** Idempotency keys to the jobs that were answered; the same key must always be the same job. */
    final Map<String, String> jobs = new ConcurrentHashMap<>();
    /** The same for batches, and the jobs they are made of. */
    final Map<String, String> batches = new ConcurrentHashMap<>();

    final Set<String> batchJobs = ConcurrentHashMap.newKeySet();
    /** Keys that nothing was heard of yet. */
    final Set<String> unanswered = ConcurrentHashMap.newKeySet();
    /** Jobs asked for without a key, and how many such requests nothing was heard of. */
    final Set<String> keyless = ConcurrentHashMap.newKeySet();

    final AtomicInteger keylessUnanswered = new AtomicInteger();
    final Set<String> pictures = ConcurrentHashMap.newKeySet();
    final Set<String> cancelled = ConcurrentHashMap.newKeySet();
    final Set<String> deleted = ConcurrentHashMap.newKeySet();
    /** Access tokens of accounts that were registered. */
    final Set<String> accounts = ConcurrentHashMap.newKeySet();

    /** What was wrong with an answer; empty when none was. */
    final Set<String> broken = ConcurrentHashMap.newKeySet();

    final AtomicInteger replays = new AtomicInteger();

    /** Notes the job a key was answered with. */
    void answered(String key, String job) {
        answered(jobs, key, job);
    }

    /** Notes the batch a key was answered with, and its jobs. */
    void answeredBatch(String key, String batch, Collection<String> parts) {
        batchJobs.addAll(parts);
        answered(batches, key, batch);
    }

    private void answered(Map<String, String> known, String key, String id) {
        String earlier = known.putIfAbsent(key, id);
        if (earlier != null && !earlier.equals(id)) broken.add(key + " is " + earlier + " and " + id);
        if (earlier != null) replays.incrementAndGet();
        unanswered.remove(key);
    }

    /** How much was promised. */
    int count() {
        return jobs.size()
                + batches.size()
                + keyless.size()
                + pictures.size()
                + cancelled.size()
                + deleted.size()
                + accounts.size()
                + replays.get();
    }

    Optional<String> anyUnanswered() {
        return unanswered.stream().findAny();
    }
}
