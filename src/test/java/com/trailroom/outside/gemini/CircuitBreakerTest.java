package com.trailroom.outside.gemini;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.trailroom.support.MovableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CircuitBreakerTest {

    private final MovableClock clock = new MovableClock();
    private final CircuitBreaker breaker = new CircuitBreaker(2, Duration.ofSeconds(30), clock);

    @Test
    void opensAfterFailuresInARow() {
        breaker.failed();
        assertTrue(breaker.letsThrough());
        breaker.failed();
        assertFalse(breaker.letsThrough());
    }

    @Test
    void forgetsFailuresAfterASuccess() {
        breaker.failed();
        breaker.succeeded();
        breaker.failed();
        assertTrue(breaker.letsThrough());
    }

    @Test
    void letsOneProbeThroughAfterARest() {
        breaker.failed();
        breaker.failed();
        clock.move(Duration.ofSeconds(30));
        assertTrue(breaker.letsThrough());
        assertFalse(breaker.letsThrough());
        breaker.succeeded();
        assertTrue(breaker.letsThrough());
    }
}
