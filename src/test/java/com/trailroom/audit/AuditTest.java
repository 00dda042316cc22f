package com.trailroom.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.trailroom.audit.Finding.Kind;
import com.trailroom.config.Seal;
import com.trailroom.kernel.Actor;
import com.trailroom.support.MemoryDatabase;
import com.trailroom.support.MovableClock;
import com.trailroom.support.Race;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class AuditTest {

    private static final Actor ADA = new Actor("usr_ada", "super_admin", "192.0.2.7");

    private final MemoryDatabase memory = new MemoryDatabase();
    private final MovableClock clock = new MovableClock();
    private final Audit audit = audit();
    private final AuditVerifier verifier = new AuditVerifier(store());
    private final MongoCollection<Document> entries = memory.database().getCollection("audit_logs");

    @AfterEach
    void close() {
        memory.close();
    }

    @Test
    void remembersAllThatWasSaid() {
        Deed deed = Deed.of(ADA, "account.role_changed", "usr_bob")
                .changing("user", "finance_admin")
                .because("joins the finance team");
        AuditEntry entry = audit.record(deed);
        assertEquals(new AuditEntry(1, clock.instant(), deed, "0".repeat(64), entry.hash()), entry);
        assertEquals(List.of(entry), audit.find(AuditFilter.all(), Optional.empty(), 10));
    }

    @Test
    void findsByActorActionSubjectAndTime() {
        record(3);
        audit.record(Deed.of(Actor.SYSTEM, "ledger.verified", "all"));
        clock.move(Duration.ofHours(1));
        audit.record(Deed.of(ADA, "account.suspended", "usr_bob"));
        Optional<String> no = Optional.empty();
        Optional<Instant> ever = Optional.empty();
        assertEquals(
                List.of(5L, 3L, 2L, 1L),
                sequences(new AuditFilter(Optional.of("usr_ada"), no, no, ever, ever), Optional.empty()));
        assertEquals(
                List.of(5L), sequences(new AuditFilter(no, no, Optional.of("usr_bob"), ever, ever), Optional.empty()));
        assertEquals(
                List.of(5L), sequences(new AuditFilter(no, Optional.of("account."), no, ever, ever), Optional.empty()));
        assertEquals(
                List.of(4L),
                sequences(new AuditFilter(no, Optional.of("ledger.verified"), no, ever, ever), Optional.empty()));
        assertEquals(
                List.of(5L),
                sequences(new AuditFilter(no, no, no, Optional.of(clock.instant()), ever), Optional.empty()));
        assertEquals(List.of(2L, 1L), sequences(AuditFilter.all(), Optional.of(3L)));
    }

    @Test
    void makesOneGaplessChainOfWhatTwoNodesWriteAtOnce() throws Exception {
        Audit other = audit();
        Race.of(16, runner -> {
            for (int i = 0; i < 50; i++) (runner % 2 == 0 ? audit : other).record(deed(runner * 50 + i));
            return runner;
        });
        assertEquals(new AuditVerifier.Report(800, List.of()), verifier.verify());
        assertEquals(800, store().last().orElseThrow().sequence());
        assertEquals(
                800,
                audit.find(AuditFilter.all(), Optional.empty(), 1_000).stream()
                        .map(entry -> entry.deed().subject())
                        .distinct()
                        .count());
    }

    @TestFactory
    Stream<DynamicTest> namesTheEntryOfWhichAnyFieldWasAltered() {
        Map<String, Object> changes = Map.ofEntries(
                Map.entry("sequence", 9L),
                Map.entry("created_at", Date.from(Instant.EPOCH)),
                Map.entry("actor_id", "usr_eve"),
                Map.entry("actor_role", "user"),
                Map.entry("ip", "192.0.2.8"),
                Map.entry("action", "photo.seen"),
                Map.entry("subject", "usr_eve"),
                Map.entry("before", "x"),
                Map.entry("after", "x"),
                Map.entry("reason", "x"),
                Map.entry("previous_hash", "1".repeat(64)),
                Map.entry("hash", "1".repeat(64)));
        return changes.entrySet().stream()
                .map(change -> DynamicTest.dynamicTest(change.getKey(), () -> {
                    entries.drop();
                    memory.database().getCollection("audit_marks").drop();
                    record(5);
                    set(3, new Document(change.getKey(), change.getValue()));
                    assertTrue(verifier.verify().findings().contains(new Finding(3, Kind.ALTERED)), change.getKey());
                }));
    }

    @Test
    void namesAnEntryWhoseTextMovedFromOneFieldToTheNext() {
        audit.record(Deed.of(ADA, "account.named", "usr_bob").changing("ab", "c"));
        set(1, new Document("before", "a").append("after", "bc"));
        assertEquals(List.of(new Finding(1, Kind.ALTERED)), verifier.verify().findings());
    }

    @Test
    void namesAnEntryThatWasRewrittenWithAFittingHash() {
        record(5);
        AuditEntry second = store().at(2).orElseThrow();
        AuditEntry forged = Link.after(second).next(Deed.of(ADA, "nothing.happened", "usr_bob"), clock.instant());
        entries.replaceOne(Filters.eq("_id", 3L), AuditDocument.of(forged, new byte[60]));
        assertEquals(
                List.of(new Finding(3, Kind.INVENTED), new Finding(4, Kind.UNLINKED)),
                verifier.verify().findings());
    }

    @Test
    void namesEachMissingEntryWhereverItWas() {
        record(6);
        for (long gone : new long[] {1, 3, 4, 6}) entries.deleteOne(Filters.eq("_id", gone));
        assertEquals(
                Stream.of(1, 3, 4, 6).map(n -> new Finding(n, Kind.MISSING)).toList(),
                verifier.verify().findings());
        entries.deleteMany(new Document());
        assertEquals(6, verifier.verify().findings().size());
    }

    @Test
    void namesEntriesThatChangedPlaces() {
        record(4);
        Document second = entries.find(Filters.eq("_id", 2L)).first();
        Document third = entries.find(Filters.eq("_id", 3L)).first();
        entries.replaceOne(Filters.eq("_id", 2L), new Document(third).append("_id", 2L));
        entries.replaceOne(Filters.eq("_id", 3L), new Document(second).append("_id", 3L));
        List<Finding> findings = verifier.verify().findings();
        assertTrue(
                findings.containsAll(List.of(new Finding(2, Kind.EXCHANGED), new Finding(3, Kind.EXCHANGED))),
                findings.toString());
    }

    @Test
    void namesAnEntryThatWasInsertedBehindTheLast() {
        record(2);
        AuditEntry forged = Link.after(store().at(2).orElseThrow()).next(deed(9), clock.instant());
        byte[] borrowed = entries.find(Filters.eq("_id", 2L))
                .first()
                .get("sealed", Binary.class)
                .getData();
        entries.insertOne(AuditDocument.of(forged, borrowed));
        assertEquals(List.of(new Finding(3, Kind.INVENTED)), verifier.verify().findings());
    }

    @Test
    void noticesWhenTheNoteOfTheChainsEndIsForged() {
        record(3);
        entries.deleteOne(Filters.eq("_id", 3L));
        memory.database()
                .getCollection("audit_marks")
                .updateOne(new Document(), new Document("$set", new Document("sequence", 2L)));
        assertEquals(List.of(new Finding(2, Kind.UNMARKED)), verifier.verify().findings());
    }

    @Test
    void goesOnAfterACrashBetweenAnEntryAndItsNote() {
        record(2);
        store().insert(Link.after(store().at(2).orElseThrow()).next(deed(3), clock.instant()));
        assertTrue(verifier.verify().isWhole());
        audit.record(deed(4));
        assertEquals(new AuditVerifier.Report(4, List.of()), verifier.verify());
    }

    @Test
    void keepsAYearAndStaysVerifiable() {
        record(3);
        clock.move(Duration.ofDays(200));
        record(2);
        audit.prune();
        assertEquals(5, verifier.verify().checked());
        clock.move(Duration.ofDays(166));
        audit.prune();
        assertEquals(new AuditVerifier.Report(3, List.of()), verifier.verify());
        assertEquals(List.of(6L, 5L, 4L), sequences(AuditFilter.all(), Optional.empty()));
        entries.deleteOne(Filters.eq("_id", 4L));
        assertEquals(List.of(new Finding(4, Kind.MISSING)), verifier.verify().findings());
    }

    @Test
    void keepsTheRecordOfPruningWhenAllElseIsOld() {
        record(3);
        clock.move(Duration.ofDays(400));
        audit.prune();
        assertEquals(new AuditVerifier.Report(1, List.of()), verifier.verify());
        assertEquals(5, audit.record(deed(5)).sequence());
    }

    @Test
    void tellsTwoChainsOfDifferentKeysApart() {
        assertNotEquals(audit.record(deed(1)).hash(), audit.record(deed(1)).hash());
        byte[] otherKey = new byte[32];
        otherKey[0] = 1;
        AuditVerifier stranger =
                new AuditVerifier(new AuditStore(memory.database(), new AuditSeal(new Seal(otherKey))));
        assertTrue(stranger.verify().findings().contains(new Finding(1, Kind.INVENTED)));
    }

    @Test
    void refusesAnActionWithoutAName() {
        assertThrows(IllegalArgumentException.class, () -> Deed.of(ADA, "Did something", "usr_bob"));
    }

    private void record(int count) {
        for (int i = 0; i < count; i++) audit.record(deed(i));
    }

    private void set(long place, Document values) {
        entries.updateOne(Filters.eq("_id", place), new Document("$set", values));
    }

    private List<Long> sequences(AuditFilter filter, Optional<Long> before) {
        return audit.find(filter, before, 10).stream().map(AuditEntry::sequence).toList();
    }

    private static Deed deed(int number) {
        return Deed.of(ADA, "photo.viewed", "job_" + number);
    }

    private Audit audit() {
        return new Audit(store(), clock);
    }

    private AuditStore store() {
        return new AuditStore(memory.database(), new AuditSeal(new Seal(new byte[32])));
    }
}
