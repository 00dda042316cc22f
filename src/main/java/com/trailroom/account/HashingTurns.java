package com.trailroom.account;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Turns at hashing passwords, which takes a quarter of a second of a processor: one processor is left to everything else, where
 * there are several. Few wait for their turn, since each keeps a thread of the server; who comes after them is sent away at
 * once. Thread-safe.
 */
final class HashingTurns {

    /** How many may wait for each that is at work. */
    private static final int WAITING_EACH = 8;

    private final Semaphore turns;
    private final Semaphore places;
    private final Duration patience;

    HashingTurns(int processors, Duration patience) {
        int atOnce = Math.max(1, processors - 1);
        turns = new Semaphore(atOnce, true);
        places = new Semaphore(atOnce * (1 + WAITING_EACH), true);
        this.patience = patience;
    }

    /** Whether who comes now would be sent away. */
    boolean isCrowded() {
        return places.availablePermits() == 0;
    }

    /** Does the work when its turn comes; empty when there is none in time. */
    <T> Optional<T> turn(Supplier<T> work) {
        if (!places.tryAcquire()) return Optional.empty();
        try {
            if (!turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) return Optional.empty();
            try {
                return Optional.of(work.get());
            } finally {
                turns.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            places.release();
        }
    }
}
