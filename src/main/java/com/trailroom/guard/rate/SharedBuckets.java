package com.trailroom.guard.rate;

import java.time.Instant;

/** The buckets that all nodes take their tokens from. */
interface SharedBuckets {

    /**
     * What a node got.
     *
     * @param tokens a slice, or less when there is less
     * @param full   when the shared bucket will be full if nobody takes more
     */
    record Lease(int tokens, Instant full) {}

    /** {@code now} has whole milliseconds. */
    Lease lease(String name, RateLimit limit, Instant now);
}
