package com.trailroom.tryon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.trailroom.support.Race;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TurnstileTest {

    private final Turnstile turnstile = new Turnstile();

    @Test
    void letsAFewOfAnAccountInAtATime() throws Exception {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<Integer> done = Race.of(
                30,
                i -> turnstile.pass("alice", () -> {
                    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                    Thread.yield();
                    inside.decrementAndGet();
                    return i;
                }));
        assertEquals(30, done.size());
        assertTrue(most.get() <= 3, "at once: " + most);
    }

    @Test
    void lettingOneWaitKeepsNobodyElse() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        Thread[] slow = new Thread[3];
        for (int i = 0; i < slow.length; i++) {
            slow[i] = new Thread(() -> turnstile.pass("alice", () -> {
                try {
                    return end.await(1, TimeUnit.MINUTES);
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }));
            slow[i].start();
        }
        assertEquals("in", turnstile.pass("bob", () -> "in"));
        end.countDown();
        for (Thread one : slow) one.join();
    }

    @Test
    void isFreeAgainAfterAFailure() {
        for (int i = 0; i < 10; i++) {
            assertThrows(
                    IllegalStateException.class,
                    () -> turnstile.pass("alice", () -> {
                        throw new IllegalStateException();
                    }));
        }
        assertEquals("in", turnstile.pass("alice", () -> "in"));
    }
}
