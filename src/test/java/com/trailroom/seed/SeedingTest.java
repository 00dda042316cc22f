package com.trailroom.seed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.mongodb.client.MongoDatabase;
import com.trailroom.account.Heads;
import com.trailroom.audit.AuditBook;
import com.trailroom.credit.LedgerStore;
import com.trailroom.credit.LedgerVerifier;
import com.trailroom.partner.usage.Counts;
import com.trailroom.payment.Finance;
import com.trailroom.payment.Finances;
import com.trailroom.payment.Payment;
import com.trailroom.payment.PaymentQuery;
import com.trailroom.payment.PaymentStatus;
import com.trailroom.payment.invoice.Invoice;
import com.trailroom.payment.invoice.TestInvoices;
import com.trailroom.support.MemoryDatabase;
import com.trailroom.support.MovableClock;
import com.trailroom.tryon.JobStatus;
import com.trailroom.tryon.JobTally;
import com.trailroom.tryon.Tallies;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The rooms read what was made up as their own. */
class SeedingTest {

    private static final Size SIZE = Size.of("users=150,jobs=1200,entries=2500");

    private final MemoryDatabase memory = new MemoryDatabase();
    private final MongoDatabase database = memory.database();
    private final MovableClock clock = new MovableClock();
    private final Instant begin = clock.instant().minus(Duration.ofDays(91));

    @AfterEach
    void close() {
        memory.close();
    }

    @Test
    void makesUpWhatEveryRoomReadsAsItsOwn() {
        new LedgerStore(database);
        SeedStore store = new SeedStore(database);
        assertFalse(store.isHalfDone());
        store.begin();
        new Seeding(SIZE, store, clock.instant(), line -> {}).run();
        assertTrue(store.isHalfDone());
        store.finish();
        assertFalse(store.isHalfDone());
        assertEquals(
                Set.of("_id_", "user_id_1_seq_1", "user_id_1_txn_id_1"),
                database.getCollection("credit_transactions")
                        .listIndexes()
                        .map(index -> index.getString("name"))
                        .into(new HashSet<>()));
        assertEquals(List.of(), new LedgerVerifier(new LedgerStore(database)).verifyAll());
        assertEquals(
                150, Heads.over(database).registered(begin, clock.instant()).size());
        assertEquals(2_500, database.getCollection("credit_transactions").countDocuments());
        JobTally jobs = Tallies.over(database).between(begin, clock.instant());
        assertEquals(
                1_200,
                jobs.states().values().stream().mapToLong(Long::longValue).sum());
        assertEquals(jobs.times().size(), jobs.in(JobStatus.COMPLETED));
        Finance finance = Finances.over(database, AuditBook.in(database, clock), clock);
        PaymentQuery all = new PaymentQuery(
                Optional.empty(), Optional.of(PaymentStatus.COMPLETED), false, Optional.empty(), Optional.empty());
        List<Payment> paid = finance.find(all, Optional.empty(), 10_000);
        List<Invoice> invoices = TestInvoices.over(database, clock).issuedBetween(begin, clock.instant());
        assertTrue(paid.size() > 20);
        assertEquals(
                IntStream.rangeClosed(1, paid.size())
                        .mapToObj("TR/2627/%07d"::formatted)
                        .toList(),
                invoices.stream().map(Invoice::number).toList());
        assertEquals(
                paid.size(),
                database.getCollection("invoice_counters")
                        .find(new Document("_id", "TR/2627"))
                        .first()
                        .getLong("last"));
        assertTrue(Counts.over(database, clock)
                        .report(LocalDate.parse("2026-11-23"))
                        .total()
                        .requests()
                > 0);
    }

    @Test
    void makesUpWhatAdministratorsDid() {
        SeedStore store = new SeedStore(database);
        AuditBook.Whole audit = AuditBook.wholeIn(database);
        new Backstage(SIZE, store, audit.past(), clock.instant(), line -> {}).run();
        store.finish();
        assertEquals(37, audit.verifier().verify().checked());
        assertTrue(audit.verifier().verify().isWhole());
        assertFalse(audit.past().write(List.of()));
    }

    @Test
    void understandsSizes() {
        assertEquals(new Size(100_000, 500_000, 1_000_000), Size.of("users=100_000"));
        assertEquals(new Size(7, 8, 9), Size.of("entries=9, users=7,jobs=8"));
        for (String wrong : List.of("users=-1", "people=7", "users=x", "users=0")) {
            assertThrows(IllegalArgumentException.class, () -> Size.of(wrong), wrong);
        }
    }
}
