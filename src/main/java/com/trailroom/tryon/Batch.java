package com.trailroom.tryon;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * Try-ons that were asked for, debited and are reported together; each ends for itself, and what fails is given back.
 *
 * @param jobs in the order of their garments
 */
public record Batch(String id, String owner, Instant created, List<Job> jobs) {

    /** How far it is. */
    public enum Status {
        PROCESSING,
        COMPLETED,
        /** Some of it has a picture, some has none. */
        PARTIAL,
        FAILED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Batch {
        jobs = List.copyOf(jobs);
    }

    public Status status() {
        if (!jobs.stream().allMatch(job -> job.status().isTerminal())) return Status.PROCESSING;
        long completed =
                jobs.stream().filter(job -> job.status() == JobStatus.COMPLETED).count();
        if (completed == jobs.size()) return Status.COMPLETED;
        return completed == 0 ? Status.FAILED : Status.PARTIAL;
    }

    public int creditsUsed() {
        return jobs.stream().mapToInt(Job::creditsUsed).sum();
    }
}
