package com.trailroom.credit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.trailroom.audit.Audit;
import com.trailroom.audit.AuditBook;
import com.trailroom.audit.AuditFilter;
import com.trailroom.audit.Deed;
import com.trailroom.config.Live;
import com.trailroom.kernel.Actor;
import com.trailroom.support.MemoryDatabase;
import com.trailroom.support.MovableClock;
import com.trailroom.support.Race;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CreditAdjustmentsTest {

    private static final String ALICE = "usr_alice";
    private static final Actor SUPPORT = new Actor("usr_support", "support_admin", "192.0.2.1");

    private final MovableClock clock = new MovableClock();
    private final MemoryDatabase memory = new MemoryDatabase();
    private final LedgerStore store = new LedgerStore(memory.database());
    private final Credits credits = new Credits(store, clock);
    private final Audit audit = AuditBook.in(memory.database(), clock);
    private final CreditAdjustments adjustments = new CreditAdjustments(store, Live.USUAL, audit, clock);

    {
        memory.database().getCollection("users").insertOne(new Document("_id", ALICE));
        credits.balanceOf(ALICE);
    }

    @AfterEach
    void close() {
        assertEquals(List.of(), new LedgerVerifier(store).verifyAll());
        memory.close();
    }

    @Test
    void givesPurchasedCreditsAndTakesThoseFirst() {
        assertTrue(adjust(5, "k1").isPresent());
        assertEquals(new Balance(3, 5), credits.balanceOf(ALICE));
        assertTrue(adjust(-7, "k2").isPresent());
        assertEquals(new Balance(1, 0), credits.balanceOf(ALICE));
    }

    @Test
    void takesNothingWhenThereIsLess() {
        assertEquals(Optional.empty(), adjust(-4, "k1"));
        assertEquals(new Balance(3, 0), credits.balanceOf(ALICE));
        assertEquals(List.of(), deeds());
    }

    @Test
    void happensOnceForAKeyAndIsAuditedOnce() {
        adjust(5, "k1");
        adjust(5, "k1");
        assertEquals(new Balance(3, 5), credits.balanceOf(ALICE));
        assertEquals(
                List.of(new Deed(SUPPORT, "credits.adjusted", ALICE, "3 credits", "8 credits", "goodwill")), deeds());
        LedgerEntry entry = credits.history(ALICE, Optional.empty(), 1).get(0);
        assertEquals("audit-1", entry.cause());
        assertEquals(SUPPORT.id(), entry.actor());
    }

    @Test
    void neverTakesMoreThanThereIsWhenTwoTakeAtOnce() throws Exception {
        Race.of(8, i -> adjust(-3, "k" + i));
        assertEquals(new Balance(0, 0), credits.balanceOf(ALICE));
    }

    private Optional<LedgerEntry> adjust(long count, String key) {
        return adjustments.adjust(new Adjustment(SUPPORT, ALICE, count, "goodwill", key));
    }

    private List<Deed> deeds() {
        return audit.find(AuditFilter.all(), Optional.empty(), 10).stream()
                .map(entry -> entry.deed())
                .toList();
    }
}
