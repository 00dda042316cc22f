package com.trailroom.guard.rate;

import java.time.Duration;

/**
 * Where a bucket stands.
 *
 * @param remaining requests that may be sent at once
 * @param more      until one more may be; zero when the bucket is full
 */
public record Quota(RateLimit limit, int remaining, Duration more) {

    /** In whole seconds, rounded up: who waits so long is not refused. */
    public long moreSeconds() {
        return more.plusMillis(999).toSeconds();
    }
}
