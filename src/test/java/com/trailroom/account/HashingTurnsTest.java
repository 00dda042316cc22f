package com.trailroom.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HashingTurnsTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void close() {
        threads.shutdownNow();
    }

    @Test
    void sendsAwayAtOnceWhoComesAfterThoseThatWait() throws Exception {
        HashingTurns turns = new HashingTurns(2, LONG);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        AtomicInteger atOnce = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<CompletableFuture<Optional<Integer>>> all = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            all.add(CompletableFuture.supplyAsync(
                    () -> turns.turn(() -> {
                        most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
                        begun.countDown();
                        await(end);
                        return atOnce.decrementAndGet();
                    }),
                    threads));
        }
        begun.await();
        while (all.stream().filter(CompletableFuture::isDone).count() < 191) Thread.onSpinWait();
        assertTrue(turns.isCrowded());
        end.countDown();
        long served = all.stream().filter(one -> one.join().isPresent()).count();
        assertEquals(9, served, "one at work and eight that wait");
        assertEquals(1, most.get(), "the other processor is left to other work");
        assertFalse(turns.isCrowded());
        assertEquals(Optional.of("again"), turns.turn(() -> "again"));
    }

    @Test
    void waitsNoLongerThanItsPatience() throws Exception {
        HashingTurns turns = new HashingTurns(1, Duration.ofMillis(1));
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        CompletableFuture<Optional<Integer>> first = CompletableFuture.supplyAsync(
                () -> turns.turn(() -> {
                    begun.countDown();
                    await(end);
                    return 1;
                }),
                threads);
        begun.await();
        assertEquals(Optional.empty(), turns.turn(() -> 2));
        end.countDown();
        assertEquals(Optional.of(1), first.join());
    }

    @Test
    void givesItsTurnBackWhenTheWorkFails() {
        HashingTurns turns = new HashingTurns(1, LONG);
        for (int i = 0; i < 20; i++) {
            assertThrows(
                    IllegalStateException.class,
                    () -> turns.turn(() -> {
                        throw new IllegalStateException();
                    }));
        }
        assertEquals(Optional.of(1), turns.turn(() -> 1));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
