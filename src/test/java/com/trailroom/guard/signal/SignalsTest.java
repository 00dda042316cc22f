package com.trailroom.guard.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.trailroom.guard.ClientAddress;
import com.trailroom.kernel.IpLiteral;
import com.trailroom.support.MemoryDatabase;
import com.trailroom.support.MovableClock;
import com.trailroom.support.Race;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SignalsTest {

    private final MovableClock clock = new MovableClock();
    private final MemoryDatabase memory = new MemoryDatabase();
    private final Signals here = new Signals(new SignalStore(memory.database()), clock);
    private final Signals there = new Signals(new SignalStore(memory.database()), clock);

    @AfterEach
    void close() {
        memory.close();
    }

    @Test
    void writesNothingWhileItCounts() {
        for (int i = 0; i < 1_000; i++) here.count(Signal.NOT_FOUND, "203.0.113.7", "/a/" + i);
        assertEquals(0, memory.database().getCollection("guard_signals").countDocuments());
        here.flush();
        here.flush();
        assertEquals(1, memory.database().getCollection("guard_signals").countDocuments());
        Tally tally = most(Signal.NOT_FOUND).get(0);
        assertEquals(1_000, tally.count());
        assertEquals(List.of("/a/0", "/a/1", "/a/2", "/a/3", "/a/4"), tally.examples(), "a few");
    }

    @Test
    void addsUpWhatAllNodesCountInAllTheTime() throws Exception {
        Race.of(8, i -> {
            for (int n = 0; n < 50; n++) (i % 2 == 0 ? here : there).count(Signal.RATE_LIMITED, "203.0.113.7", "/x");
            if (i % 3 == 0) here.flush();
            return i;
        });
        here.flush();
        there.flush();
        clock.move(Duration.ofMinutes(20));
        here.count(Signal.RATE_LIMITED, "203.0.113.7", "/y");
        here.count(Signal.RATE_LIMITED, "203.0.113.8", "/z");
        List<Tally> most = most(Signal.RATE_LIMITED);
        assertEquals(List.of(401L, 1L), most.stream().map(Tally::count).toList());
        assertEquals(List.of("/x", "/y"), most.get(0).examples());
        assertEquals(
                1,
                here.atLeast(Signal.RATE_LIMITED, clock.instant(), 1, 1).get(0).count(),
                "of the last minutes");
    }

    @Test
    void tellsAFailedSignInOfTheAddressAndOfTheAccount() {
        ClientAddress from = new ClientAddress(IpLiteral.parse("2001:db8::1").orElseThrow());
        here.signInFailed(from, "alice@example.org", Optional.of("usr_alice"));
        here.signInFailed(from, "a password typed here", Optional.empty());
        List<Tally> most = most(Signal.SIGN_IN_FAILED);
        assertEquals("2001:db8:0:0:0:0:0:0/64", most.get(0).subject());
        assertEquals(List.of("alice@example.org", "no e-mail"), most.get(0).examples());
        assertEquals("usr_alice", most.get(1).subject());
    }

    @Test
    void forgetsAfterThirtyDays() {
        here.count(Signal.REGISTERED, "203.0.113.7", "usr_alice");
        here.flush();
        clock.move(Duration.ofDays(31));
        here.forgetOld();
        assertEquals(0, memory.database().getCollection("guard_signals").countDocuments());
    }

    private List<Tally> most(Signal signal) {
        return here.most(signal, clock.instant().minus(Duration.ofDays(1)), 10);
    }
}
