package com.trailroom.credit;

/**
 * What one job has of the credits that several were debited together; those of the free purse are the first of all.
 *
 * @param before how many those have that come before it
 * @param count  its own
 */
public record Share(String jobId, int before, int count) {

    public Share {
        if (before < 0 || count < 1) throw new IllegalArgumentException("no share");
    }

    /** How many of its own are free ones, if of all of them {@code free} are. */
    long free(long free) {
        return Math.max(0, Math.min(count, free - before));
    }
}
