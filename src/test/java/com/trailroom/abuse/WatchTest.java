package com.trailroom.abuse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.trailroom.audit.Audit;
import com.trailroom.audit.AuditBook;
import com.trailroom.audit.AuditFilter;
import com.trailroom.config.Dial;
import com.trailroom.config.Live;
import com.trailroom.kernel.Actor;
import com.trailroom.kernel.Refusal;
import com.trailroom.support.MemoryDatabase;
import com.trailroom.support.MovableClock;
import com.trailroom.support.Race;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WatchTest {

    private static final Actor SUPPORT = new Actor("usr_support", "support_admin", "192.0.2.1");

    private final MovableClock clock = new MovableClock();
    private final MemoryDatabase memory = new MemoryDatabase();
    private final Audit audit = AuditBook.in(memory.database(), clock);
    private final CaseStore store = new CaseStore(memory.database());
    private final Map<Dial, String> set = new ConcurrentHashMap<>();
    private final Live live = dial -> set.getOrDefault(dial, dial.usual());
    private final Happenings happenings = new Happenings();
    private final Watch watch = new Watch(happenings, store, audit, live, clock);
    private final Cases cases = new Cases(store, null, null, null, audit, clock);

    @AfterEach
    void close() {
        memory.close();
    }

    @ParameterizedTest
    @CsvSource({"JOBS, 51", "SCRAPING, 300", "PAYMENTS, 3", "ACCOUNTS, 5", "SIGN_INS, 20", "FLAGS, 3"})
    void raisesACaseFromTheThresholdOn(Rule rule, int enough) {
        happen(rule, "usr_alice", enough - 1);
        watch.look();
        assertEquals(List.of(), all());
        happen(rule, "usr_alice", 1);
        watch.look();
        AbuseCase raised = all().get(0);
        assertEquals(rule, raised.rule());
        assertEquals("usr_alice", raised.subject());
        assertEquals(CaseState.OPEN, raised.state());
        assertTrue(
                raised.evidence().get(0).startsWith(enough + " "),
                raised.evidence().toString());
    }

    @Test
    void goesByThresholdsAsTheyAreNow() {
        set.put(Dial.ABUSE_JOBS, "2");
        happen(Rule.JOBS, "usr_alice", 3);
        watch.look();
        assertEquals(1, all().size());
    }

    @Test
    void forgetsWhatLiesBeforeTheWindow() {
        happen(Rule.JOBS, "usr_alice", 40);
        clock.move(Duration.ofMinutes(61));
        happen(Rule.JOBS, "usr_alice", 40);
        watch.look();
        assertEquals(List.of(), all());
    }

    @Test
    void raisesOneCaseHoweverManyLookAndKeepsItUpToDate() throws Exception {
        happen(Rule.FLAGS, "usr_alice", 3);
        Race.of(8, i -> {
            watch.look();
            return i;
        });
        assertEquals(1, all().size());
        clock.move(Duration.ofMinutes(1));
        happen(Rule.FLAGS, "usr_alice", 1);
        watch.look();
        assertEquals(4, all().get(0).count());
        assertEquals(clock.instant(), all().get(0).seen());
    }

    @Test
    void isDecidedOnceAndRaisedAgainOnlyByWhatHappensAfterwards() throws Exception {
        happen(Rule.FLAGS, "usr_alice", 5);
        watch.look();
        AbuseCase open = all().get(0);
        List<Boolean> decided = Race.of(4, i -> {
            try {
                cases.clear(SUPPORT, open, "a photographer");
                return true;
            } catch (Refusal late) {
                assertEquals(AbuseRefusal.REVIEWED_BEFORE, late.reason());
                return false;
            }
        });
        assertEquals(1, decided.stream().filter(one -> one).count());
        clock.move(Duration.ofSeconds(1));
        watch.look();
        assertEquals(1, all().size(), "the same five again");
        happen(Rule.FLAGS, "usr_alice", 3);
        watch.look();
        assertEquals(
                List.of(CaseState.OPEN, CaseState.CLEARED),
                all().stream().map(AbuseCase::state).toList());
        assertEquals(
                List.of("abuse.raised", "abuse.cleared", "abuse.raised"),
                audit.find(AuditFilter.all(), Optional.empty(), 9).stream()
                        .map(entry -> entry.deed().action())
                        .toList());
    }

    @Test
    void suspendsAndWarnsAccountsOnly() {
        happen(Rule.ACCOUNTS, "203.0.113.7", 9);
        watch.look();
        AbuseCase open = all().get(0);
        assertThrows(Refusal.class, () -> cases.warn(SUPPORT, open, "whom?"));
        assertThrows(Refusal.class, () -> cases.suspend(SUPPORT, open, "whom?"));
        assertEquals(CaseState.OPEN, all().get(0).state());
    }

    private void happen(Rule rule, String subject, int times) {
        for (int i = 0; i < times; i++) happenings.at.add(new Happenings.One(rule, subject, clock.instant()));
    }

    private List<AbuseCase> all() {
        return cases.find(Optional.empty(), Optional.empty(), Optional.empty(), 10);
    }

    /** What happened, as it was told. */
    private static final class Happenings extends Sources {

        private record One(Rule rule, String subject, Instant at) {}

        private final List<One> at = new ArrayList<>();

        Happenings() {
            super(null, null, null);
        }

        @Override
        List<Suspicion> of(Rule rule, Instant since, long least) {
            Map<String, Long> counts = new TreeMap<>();
            at.stream()
                    .filter(one -> one.rule() == rule && one.at().isAfter(since))
                    .forEach(one -> counts.merge(one.subject(), 1L, Long::sum));
            return counts.entrySet().stream()
                    .filter(entry -> entry.getValue() >= least)
                    .map(entry -> new Suspicion(rule, entry.getKey(), entry.getValue(), List.of()))
                    .toList();
        }
    }
}
