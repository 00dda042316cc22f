package com.trailroom.tryon;

import com.trailroom.kernel.Refusal;
import com.trailroom.tryon.picture.PictureRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Lets an account's submissions in a few at a time, in the order they came. Looking at pictures takes memory and processors;
 * so nobody takes them all, and who has no credits left by his turn is refused before his pictures are looked at.
 */
@ApplicationScoped
public class Turnstile {

    private static final int AT_ONCE = 3;
    private static final int PATIENCE_SECONDS = 60;
    /** Accounts that share one wait for each other, which is rare and harmless. */
    private static final int GATES = 1024;

    private final Semaphore[] gates =
            Stream.generate(() -> new Semaphore(AT_ONCE, true)).limit(GATES).toArray(Semaphore[]::new);

    /**
     * Does the work when it is the account's turn.
     *
     * @throws Refusal when that takes longer than a minute
     */
    public <T> T pass(String accountId, Supplier<T> work) {
        Semaphore gate = gates[Math.floorMod(accountId.hashCode(), GATES)];
        if (!entered(gate)) throw Refusal.because(PictureRefusal.IMAGE_INTAKE_BUSY);
        try {
            return work.get();
        } finally {
            gate.release();
        }
    }

    private static boolean entered(Semaphore gate) {
        try {
            return gate.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
