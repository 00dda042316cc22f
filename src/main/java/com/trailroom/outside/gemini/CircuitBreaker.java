package com.trailroom.outside.gemini;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Stops calling a service that keeps failing: after a number of failures in a row it lets nothing through for a while, then
 * one call at a time until one succeeds.
 */
final class CircuitBreaker {

    private final int failuresToOpen;
    private final Duration rest;
    private final Clock clock;

    private int failures;
    private Instant nextTry = Instant.MIN;

    CircuitBreaker(int failuresToOpen, Duration rest, Clock clock) {
        this.failuresToOpen = failuresToOpen;
        this.rest = rest;
        this.clock = clock;
    }

    /** Whether a call may be made now; a call let through while resting is the one probe of this rest. */
    synchronized boolean letsThrough() {
        if (failures < failuresToOpen) return true;
        if (clock.instant().isBefore(nextTry)) return false;
        nextTry = clock.instant().plus(rest);
        return true;
    }

    synchronized void succeeded() {
        failures = 0;
    }

    synchronized void failed() {
        failures++;
        if (failures >= failuresToOpen) nextTry = clock.instant().plus(rest);
    }
}
