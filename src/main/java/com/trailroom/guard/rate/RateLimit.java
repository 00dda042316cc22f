package com.trailroom.guard.rate;

import java.time.Duration;
import java.time.Instant;

/**
 * How much is let through.
 *
 * @param burst  tokens in a full bucket
 * @param period after which one more token is there
 * @param slice  tokens a node takes from the shared bucket at once
 */
public record RateLimit(int burst, Duration period, int slice) {

    /** 10 requests a minute. */
    public static final RateLimit FREE = new RateLimit(20, Duration.ofSeconds(6), 5);

    /** 60 requests a minute. */
    public static final RateLimit PAID = new RateLimit(100, Duration.ofSeconds(1), 10);

    /** 50 requests a second: far above what people do, and below what harms. */
    public static final RateLimit KEYLESS = new RateLimit(3000, Duration.ofMillis(20), 10);

    private static final int MOST_AT_ONCE = 10;

    /** With the slice that goes with it: a quarter of the burst, at most ten. */
    public static RateLimit of(int burst, Duration period) {
        return new RateLimit(burst, period, Math.max(1, Math.min(burst / 4, MOST_AT_ONCE)));
    }

    public RateLimit {
        if (burst < 1 || slice < 1 || slice > burst || period.toMillis() < 1) {
            throw new IllegalArgumentException("no such limit");
        }
    }

    /** How long an empty bucket takes to be full. */
    public Duration window() {
        return period.multipliedBy(burst);
    }

    /** How many tokens there are, in a bucket that will be full at {@code full}. */
    int tokens(Instant full, Instant now) {
        if (!full.isAfter(now)) return burst;
        long missing = Duration.between(now, full).toMillis();
        return (int) Math.max(0, (window().toMillis() - missing) / period.toMillis());
    }

    /** When a bucket will be full from which {@code tokens} are taken. */
    Instant fullAfter(Instant full, Instant now, int tokens) {
        return (full.isAfter(now) ? full : now).plus(period.multipliedBy(tokens));
    }

    /** How long until there is one token more than now; zero for a full bucket. */
    Duration nextToken(Instant full, Instant now) {
        if (!full.isAfter(now)) return Duration.ZERO;
        Instant next = full.minus(period.multipliedBy(burst - 1L - tokens(full, now)));
        return Duration.between(now, next);
    }
}
