package com.trailroom.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.trailroom.support.MemoryDatabase;
import com.trailroom.support.MovableClock;
import com.trailroom.support.Race;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
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
            other.get(10, TimeUnit.SECONDS);
            assertEquals(List.of("a"), done);
        } finally {
            thread.shutdownNow();
        }
    }

    @Test
    void keepsItsLeaseWhileAStepTakesLong() throws Exception {
        CountDownLatch working = new CountDownLatch(1);
        Step slow = new Step("slow", database -> {
            working.countDown();
            sleep(Duration.ofSeconds(2));
            done.add("slow");
        });
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            Future<?> first = thread.submit(() -> node().run(List.of(slow)));
            assertTrue(working.await(5, TimeUnit.SECONDS));
            clock.move(Duration.ofMillis(1900));
            sleep(Duration.ofMillis(1200));
            clock.move(Duration.ofMillis(500));
            node().run(List.of(step("slow")));
            first.get(10, TimeUnit.SECONDS);
            assertEquals(List.of("slow"), done);
        } finally {
            thread.shutdownNow();
        }
    }

    private Migrations node() {
        return new Migrations(memory.database(), clock, LEASE);
    }

    private Step step(String name) {
        return new Step(name, database -> done.add(name));
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
