package com.trailroom.tryon;

import java.time.Instant;

/** The entrance for who counts jobs, not who looks at one. */
public class JobTallies {

    private final TallyStore store;

    JobTallies(TallyStore store) {
        this.store = store;
    }

    /** {@code from} included, {@code to} not. */
    public JobTally between(Instant from, Instant to) {
        return store.between(from, to);
    }
}
