package com.trailroom.credit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.mongodb.client.MongoCollection;
import com.trailroom.kernel.CreditAmount;
import com.trailroom.support.MemoryDatabase;
import com.trailroom.support.MovableClock;
import com.trailroom.support.Race;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PurchasedCreditsTest {

    private static final String ALICE = "usr_alice";

    private final MemoryDatabase memory = new MemoryDatabase();
    private final MovableClock clock = new MovableClock();
    private final MongoCollection<Document> users = memory.database().getCollection("users");
    private LedgerStore store;
    private PurchasedCredits purchased;
    private Credits credits;

    @BeforeEach
    void open() {
        users.insertOne(new Document("_id", ALICE));
        store = new LedgerStore(memory.database());
        purchased = new PurchasedCredits(store, clock);
        credits = new Credits(store, clock);
    }

    @AfterEach
    void close() {
        assertEquals(List.of(), new LedgerVerifier(store).verifyAll());
        memory.close();
    }

    @Test
    void grantsAPurchaseOnceAndPutsTheAccountOnThePaidTier() throws Exception {
        Race.of(16, i -> {
            purchased.grant(ALICE, CreditAmount.of(300), "pay_1");
            return i;
        });
        assertEquals(300, balance().purchased());
        assertEquals(true, isPaid());
        clock.move(Duration.ofDays(1));
        assertEquals(new Balance(0, 300), balance(), "no free credits on the paid tier");
    }

    @Test
    void takesBackAtMostWhatIsUnspentOnce() {
        purchased.grant(ALICE, CreditAmount.of(300), "pay_1");
        credits.spend(ALICE, CreditAmount.of(150), "job_1");
        assertEquals(Optional.empty(), purchased.takeBack(taking("ref_1", 200, true)));
        assertEquals(150, balance().purchased());
        assertEquals(Optional.of(CreditAmount.of(150)), purchased.takeBack(taking("ref_2", 200, false)));
        assertEquals(Optional.of(CreditAmount.of(150)), purchased.takeBack(taking("ref_2", 200, false)));
        assertEquals(new Balance(0, 0), balance());
    }

    @Test
    void leavesThePaidTierWithTheLastRefundAndReturnsWhenItIsUndone() {
        purchased.grant(ALICE, CreditAmount.of(300), "pay_1");
        purchased.takeBack(new TakeBack(ALICE, "ref_1", "pay_1", CreditAmount.of(300), true, () -> false));
        assertEquals(false, isPaid());
        purchased.undoTakeBack(ALICE, "ref_1");
        purchased.undoTakeBack(ALICE, "ref_1");
        assertEquals(300, balance().purchased());
        assertEquals(true, isPaid());
    }

    /** A purchase that is granted between the question and the write makes the write ask again. */
    @Test
    void staysOnThePaidTierWhenAnotherPurchaseIsGrantedMeanwhile() {
        purchased.grant(ALICE, CreditAmount.of(300), "pay_1");
        boolean[] asked = new boolean[1];
        purchased.takeBack(new TakeBack(ALICE, "ref_1", "pay_1", CreditAmount.of(300), true, () -> {
            boolean paid = asked[0];
            if (!asked[0]) {
                asked[0] = true;
                new PurchasedCredits(store, clock).grant(ALICE, CreditAmount.of(500), "pay_2");
            }
            return paid;
        }));
        assertEquals(500, balance().purchased());
        assertEquals(true, isPaid());
    }

    @Test
    void freezesWhatIsUnspentAndReleasesTheSame() {
        purchased.grant(ALICE, CreditAmount.of(300), "pay_1");
        credits.spend(ALICE, CreditAmount.of(100), "job_1");
        assertEquals(CreditAmount.of(200), purchased.freeze(ALICE, CreditAmount.of(300), "disp_1"));
        assertEquals(CreditAmount.of(200), purchased.freeze(ALICE, CreditAmount.of(300), "disp_1"));
        assertEquals(0, balance().purchased());
        purchased.release(ALICE, "disp_1");
        purchased.release(ALICE, "disp_1");
        assertEquals(200, balance().purchased());
    }

    @Test
    void undoesAndReleasesNothingThatNeverHappened() {
        purchased.undoTakeBack(ALICE, "ref_1");
        purchased.release(ALICE, "disp_1");
        assertEquals(0, balance().purchased());
    }

    private static TakeBack taking(String refundId, int wanted, boolean allOrNothing) {
        return new TakeBack(ALICE, refundId, "pay_1", CreditAmount.of(wanted), allOrNothing, () -> true);
    }

    private Balance balance() {
        return credits.balanceOf(ALICE);
    }

    private Object isPaid() {
        return users.find(new Document("_id", ALICE)).first().get("paid_tier");
    }
}
