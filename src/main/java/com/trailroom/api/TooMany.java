package com.trailroom.api;

import java.time.Duration;

/** The caller has to wait. */
public final class TooMany extends RuntimeException {

    private final Duration retryAfter;

    public TooMany(Duration retryAfter) {
        super("too many", null, false, false);
        this.retryAfter = retryAfter;
    }

    /** Whole seconds, at least one. */
    long seconds() {
        return Math.max(1, retryAfter.plusMillis(999).toSeconds());
    }
}
