package com.trailroom.credit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.trailroom.kernel.CreditAmount;
import com.trailroom.support.MemoryDatabase;
import com.trailroom.support.MovableClock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LowBalancesTest {

    private static final String BOB = "usr_bob";

    private final MemoryDatabase memory = new MemoryDatabase();
    private final MovableClock clock = new MovableClock();
    private final LedgerStore store = new LedgerStore(memory.database());
    private final Credits credits = new Credits(store, clock);
    private final LowBalances low = new LowBalances(store);

    /** A paying account with twelve credits. */
    @BeforeEach
    void open() {
        memory.database()
                .getCollection("users")
                .insertOne(new Document("_id", BOB).append("credits", 12L).append("paid_tier", true));
    }

    @AfterEach
    void close() {
        memory.close();
    }

    @Test
    void areToldOnceForEachTimeABalanceFallsBelowTen() {
        spend(2, "job_1");
        assertEquals(List.of(), operations());
        spend(1, "job_2");
        spend(1, "job_3");
        assertEquals(List.of("usage:job_2"), operations());
        LowBalance first = low.untold(10).get(0);
        assertEquals(new Balance(0, 9), first.balance());
        low.told(first);
        assertEquals(List.of(), operations());
        credits.refund(BOB, "job_1");
        spend(1, "job_4");
        assertEquals(List.of("usage:job_4"), operations());
    }

    @Test
    void areNotLostInACrashBetweenBalanceAndLedger() {
        Purse purse = store.purse(BOB).orElseThrow();
        LedgerEntry debit = new LedgerEntry(
                "txn_1",
                "usage:job_1",
                BOB,
                EntryType.USAGE,
                0,
                -5,
                new Balance(0, 7),
                1,
                BOB,
                "job_1",
                "",
                clock.instant());
        store.apply(purse, debit, Optional.empty());
        assertEquals(List.of(), operations());
        new CreditRecovery(store).recover();
        new CreditRecovery(store).recover();
        assertEquals(List.of("usage:job_1"), operations());
    }

    private void spend(int count, String jobId) {
        credits.spend(BOB, CreditAmount.of(count), jobId);
        clock.move(Duration.ofSeconds(1));
    }

    private List<String> operations() {
        return low.untold(10).stream().map(LowBalance::operation).toList();
    }
}
