package com.trailroom.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.trailroom.support.MemoryDatabase;
import com.trailroom.support.MovableClock;
import com.trailroom.support.Race;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MigrationsTest {

    private static final Duration LEASE = Duration.ofSeconds(2);

    private final MemoryDatabase memory = new MemoryDatabase();
    private final MovableClock clock = new MovableClock();
    private final List<String> done = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        memory.close();
    }

    @Test
    void takesEachStepOnceAndInOrder() {
        node().run(List.of(step("a"), step("b")));
        node().run(List.of(step("a"), step("b"), step("c")));
        assertEquals(List.of("a", "b", "c"), done);
    }

    @Test
    void letsOneOfManyNodesWorkWhileTheOthersWait() throws Exception {
        AtomicInteger within = new AtomicInteger();
        Step slow = new Step("slow", database -> {
            assertEquals(1, within.incrementAndGet());
            sleep(Duration.ofMillis(400));
            done.add("slow");
        });
        List<Integer> seen = Race.of(8, i -> {
            new Migrations(memory.database(), Clock.systemUTC(), LEASE).run(List.of(slow));
            return done.size();
        });
        assertEquals(List.of(1, 1, 1, 1, 1, 1, 1, 1), seen);
    }

    @Test
    void doesAStepAgainThatFailed() {
        Step failing = new Step("a", database -> {
            throw new IllegalStateException("no room");
        });
        assertThrows(IllegalStateException.class, () -> node().run(List.of(failing)));
        clock.move(Duration.ofSeconds(3));
        node().run(List.of(step("a")));
        assertEquals(List.of("a"), done);
    }

    @Test
    void waitsForTheLeaseOfANodeThatDied() throws Exception {
        Step dying = new Step("a", database -> {
            throw new IllegalStateException("killed");
        });
        assertThrows(IllegalStateException.class, () -> node().run(List.of(dying)));
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            Future<?> other = thread.submit(() -> node().run(List.of(step("a"))));
            sleep(Duration.ofMillis(600));
            assertEquals(List.of(), done);
            clock.move(Duration.ofSeconds(3));
            other.get(20, TimeUnit.SECONDS);
            assertEquals(List.of("a"), done);
        } finally {
            thread.shutdownNow();
        }
    }

    @Test
    void keepsItsLeaseWhileAStepTakesLong() throws Exception {
        CountDownLatch working = new CountDownLatch(1);
        CountDownLatch enough = new CountDownLatch(1);
        Step slow = new Step("slow", database -> {
            done.add("slow");
            working.countDown();
            await(enough);
        });
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<?> first = threads.submit(() -> node().run(List.of(slow)));
            await(working);
            clock.move(LEASE.minusMillis(100));
            awaitLeaseUntil(clock.instant().plus(LEASE));
            clock.move(Duration.ofMillis(500));
            Future<?> second = threads.submit(() -> node().run(List.of(slow)));
            sleep(Duration.ofMillis(600));
            enough.countDown();
            first.get(20, TimeUnit.SECONDS);
            second.get(20, TimeUnit.SECONDS);
            assertEquals(List.of("slow"), done);
        } finally {
            threads.shutdownNow();
        }
    }

    private void awaitLeaseUntil(Instant time) {
        for (int wait = 0; wait < 200; wait++) {
            Document step = memory.database().getCollection("migrations").find().first();
            if (step.getDate("lease_until").toInstant().equals(time)) return;
            sleep(Duration.ofMillis(100));
        }
        throw new AssertionError("the lease was not renewed");
    }

    private Migrations node() {
        return new Migrations(memory.database(), clock, LEASE);
    }

    private Step step(String name) {
        return new Step(name, database -> done.add(name));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(20, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
