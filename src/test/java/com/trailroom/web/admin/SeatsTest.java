package com.trailroom.web.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.trailroom.support.MemoryDatabase;
import com.trailroom.support.MovableClock;
import com.trailroom.support.Race;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SeatsTest {

    private static final String ACCOUNT = "usr_alice";

    private final MemoryDatabase memory = new MemoryDatabase();
    private final AtomicInteger here = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    @AfterEach
    void close() {
        memory.close();
    }

    @Test
    void letsOneAtATimeDoSomethingOnWhicheverNode() throws Exception {
        Seats[] nodes = {node(Clock.systemUTC()), node(Clock.systemUTC())};
        Race.of(8, i -> nodes[i % 2].at(ACCOUNT, this::visit));
        assertEquals(1, most.get());
    }

    @Test
    void leavesTheSeatWhenTheWorkThrows() {
        Seats seats = node(Clock.systemUTC());
        assertThrows(
                IllegalStateException.class,
                () -> seats.at(ACCOUNT, () -> {
                    throw new IllegalStateException("refused");
                }));
        assertEquals("done", seats.at(ACCOUNT, () -> "done"));
    }

    @Test
    void takesAwayWhatACrashLeftBehind() {
        MovableClock clock = new MovableClock();
        SeatStore store = new SeatStore(memory.database());
        store.take(
                ACCOUNT, "a node that crashed", clock.instant(), clock.instant().minus(Seats.LOST));
        clock.move(Seats.LOST.plus(Duration.ofSeconds(1)));
        assertEquals("done", node(clock).at(ACCOUNT, () -> "done"));
    }

    private Seats node(Clock clock) {
        Seats seats = new Seats();
        seats.store = new SeatStore(memory.database());
        seats.clock = clock;
        return seats;
    }

    private Integer visit() {
        most.accumulateAndGet(here.incrementAndGet(), Math::max);
        Thread.yield();
        return here.decrementAndGet();
    }
}
