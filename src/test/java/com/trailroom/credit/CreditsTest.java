package com.trailroom.credit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.trailroom.config.Dial;
import com.trailroom.config.Live;
import com.trailroom.kernel.CreditAmount;
import com.trailroom.kernel.Ids;
import com.trailroom.support.MovableClock;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.ServerVersion;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CreditsTest {

    private static final String ALICE = "usr_alice";
    private static final CreditAmount ONE = CreditAmount.of(1);

    private final MovableClock clock = new MovableClock();
    private MongoServer server;
    private MongoClient client;
    private MongoDatabase database;
    private LedgerStore store;
    private Credits credits;
    private LedgerVerifier verifier;

    @BeforeEach
    void open() {
        server = new MongoServer(new MemoryBackend().version(ServerVersion.MONGO_5_0));
        client = MongoClients.create(server.bindAndGetConnectionString());
        database = client.getDatabase("test");
        database.getCollection("users").insertOne(new Document("_id", ALICE));
        store = new LedgerStore(database);
        credits = new Credits(store, clock);
        verifier = new LedgerVerifier(store);
    }

    @AfterEach
    void close() {
        assertEquals(List.of(), verifier.verifyAll());
        client.close();
        server.shutdownNow();
    }

    @Test
    void acceptsThreeOfAHundredParallelSpendsOnThreeCredits() throws Exception {
        List<Spending> results = race(100, i -> credits.spend(ALICE, ONE, "job_" + i));
        assertEquals(
                3, results.stream().filter(Spending.Spent.class::isInstance).count());
        assertEquals(new Balance(0, 0), credits.balanceOf(ALICE));
    }

    @Test
    void grantsAsManyADayAsAreSetThatDay() {
        AtomicReference<String> free = new AtomicReference<>("5");
        Credits set = new Credits(store, dial -> dial == Dial.FREE_A_DAY ? free.get() : dial.usual(), clock);
        assertEquals(new Balance(5, 0), set.balanceOf(ALICE));
        free.set("2");
        assertEquals(new Balance(5, 0), set.balanceOf(ALICE), "from the next day on");
        clock.move(Duration.ofDays(1));
        assertEquals(new Balance(2, 0), set.balanceOf(ALICE));
    }

    @Test
    void refusesTheSameWithTwoNodesThatKnowNothingOfEachOther() throws Exception {
        Credits other = new Credits(store, clock);
        List<Spending> results = race(60, i -> (i % 2 == 0 ? credits : other).spend(ALICE, ONE, "job_" + i));
        assertEquals(
                3, results.stream().filter(Spending.Spent.class::isInstance).count());
    }

    @Test
    void spendsFreeCreditsFirstAndRefundsToThePursesTheyCameFrom() {
        purchase(5);
        credits.spend(ALICE, CreditAmount.of(2), "job_1");
        credits.spend(ALICE, CreditAmount.of(2), "job_2");
        assertEquals(new Balance(0, 4), credits.balanceOf(ALICE));
        credits.refund(ALICE, "job_2");
        assertEquals(new Balance(1, 5), credits.balanceOf(ALICE));
    }

    @Test
    void debitsAJobOnce() throws Exception {
        race(8, i -> credits.spend(ALICE, ONE, "job_1"));
        assertEquals(new Balance(2, 0), credits.balanceOf(ALICE));
    }

    @Test
    void refundsAJobOnce() throws Exception {
        credits.spend(ALICE, ONE, "job_1");
        race(8, i -> {
            credits.refund(ALICE, "job_1");
            return i;
        });
        assertEquals(new Balance(3, 0), credits.balanceOf(ALICE));
    }

    @Test
    void refundsNothingForAJobThatWasNeverDebited() {
        credits.refund(ALICE, "job_unknown");
        assertEquals(new Balance(3, 0), credits.balanceOf(ALICE));
    }

    @Test
    void grantsThreeADayOnceAndDoesNotAddThemUp() throws Exception {
        race(8, this::grantEitherWay);
        clock.move(Duration.ofDays(1));
        race(8, this::grantEitherWay);
        assertEquals(new Balance(3, 0), credits.balanceOf(ALICE));
        assertEquals(2, store.entriesUpTo(ALICE, 99).size());
    }

    @Test
    void tellsTheBalanceItRefusedOn() {
        Spending refused = credits.spend(ALICE, CreditAmount.of(4), "job_1");
        assertEquals(
                new Balance(3, 0),
                assertInstanceOf(Spending.Insufficient.class, refused).balance());
    }

    @Test
    void recoversAnEntryThatACrashLeftInTheOutbox() {
        credits.balanceOf(ALICE);
        crashAfterDebit("job_1");
        assertEquals(1, new CreditRecovery(store).recover());
        assertEquals(0, new CreditRecovery(store).recover());
        assertInstanceOf(Spending.Spent.class, credits.spend(ALICE, ONE, "job_1"));
        assertEquals(new Balance(2, 0), credits.balanceOf(ALICE));
    }

    @Test
    void refundsAJobWhoseDebitACrashLeftInTheOutbox() {
        credits.balanceOf(ALICE);
        crashAfterDebit("job_1");
        credits.refund(ALICE, "job_1");
        assertEquals(new Balance(3, 0), credits.balanceOf(ALICE));
    }

    @Test
    void noticesABalanceThatSomebodyChanged() {
        credits.balanceOf(ALICE);
        setPurchased(100L);
        assertFalse(verifier.verify(ALICE).isEmpty());
        setPurchased(0L);
    }

    @Test
    void noticesAnEntryThatSomebodyRemoved() {
        credits.spend(ALICE, ONE, "job_1");
        Document id = new Document("_id", "free:" + ALICE + ":2026-11-23");
        Document removed = database.getCollection("credit_transactions").findOneAndDelete(id);
        assertFalse(verifier.verify(ALICE).isEmpty());
        database.getCollection("credit_transactions").insertOne(removed);
    }

    @Test
    void listsNewestFirstPageByPageWithEntriesNotYetCopied() {
        credits.spend(ALICE, ONE, "job_1");
        crashAfterDebit("job_2");
        List<LedgerEntry> first = credits.history(ALICE, Optional.empty(), 2);
        assertEquals(List.of(3L, 2L), first.stream().map(LedgerEntry::sequence).toList());
        List<LedgerEntry> rest = credits.history(ALICE, Optional.of(first.get(1).id()), 2);
        assertEquals(List.of(1L), rest.stream().map(LedgerEntry::sequence).toList());
        List<LedgerEntry> back = credits.newer(ALICE, rest.get(0).id(), 1);
        assertEquals(List.of(2L), back.stream().map(LedgerEntry::sequence).toList());
        List<LedgerEntry> newest = credits.newer(ALICE, back.get(0).id(), 9);
        assertEquals(List.of(3L), newest.stream().map(LedgerEntry::sequence).toList());
    }

    @Test
    void knowsAnEntryByItsOwnersIdBeforeAndAfterItIsCopied() {
        credits.balanceOf(ALICE);
        crashAfterDebit("job_1");
        LedgerEntry pending = credits.history(ALICE, Optional.empty(), 1).get(0);
        assertTrue(Ids.isWellFormed("txn", pending.id()), pending.id());
        new CreditRecovery(store).recover();
        assertEquals(Optional.of(pending), credits.find(ALICE, pending.id()));
    }

    @Test
    void hidesAnEntryFromOtherAccounts() {
        database.getCollection("users").insertOne(new Document("_id", "usr_bob"));
        credits.spend(ALICE, ONE, "job_1");
        credits.balanceOf("usr_bob");
        String alices = credits.history(ALICE, Optional.empty(), 1).get(0).id();
        assertEquals(Optional.empty(), credits.find("usr_bob", alices));
        assertEquals(List.of(), credits.history("usr_bob", Optional.of(alices), 9));
        assertEquals(List.of(), credits.newer("usr_bob", alices, 9));
    }

    @Test
    void keepsTheIdOfAnOperationThatIsAskedForAgain() {
        Spending first = credits.spend(ALICE, ONE, "job_1");
        Spending again = credits.spend(ALICE, ONE, "job_1");
        assertEquals(first, again);
    }

    @Test
    void grantsNothingOnThePaidTier() {
        database.getCollection("users")
                .updateOne(new Document("_id", ALICE), new Document("$set", new Document("paid_tier", true)));
        new DailyGrant(store, Live.USUAL, clock).grantAll();
        assertEquals(new Balance(0, 0), credits.balanceOf(ALICE));
    }

    @Test
    void refundsYesterdaysFreeCreditsInFullUntilTheNextGrant() {
        credits.spend(ALICE, ONE, "job_1");
        clock.move(Duration.ofDays(1));
        credits.balanceOf(ALICE);
        credits.refund(ALICE, "job_1");
        assertEquals(new Balance(4, 0), credits.balanceOf(ALICE));
        clock.move(Duration.ofDays(1));
        assertEquals(new Balance(3, 0), credits.balanceOf(ALICE));
    }

    private int grantEitherWay(int runner) {
        if (runner % 2 == 0) new DailyGrant(store, Live.USUAL, clock).grantAll();
        else credits.balanceOf(ALICE);
        return runner;
    }

    private void crashAfterDebit(String jobId) {
        Purse purse = store.purse(ALICE).orElseThrow();
        LedgerEntry debit = entry(purse, "usage:" + jobId, EntryType.USAGE, -1, 0);
        store.apply(purse, debit, Optional.<LocalDate>empty());
    }

    private void purchase(long amount) {
        Purse purse = store.purse(ALICE).orElseThrow();
        LedgerEntry bought = entry(purse, "purchase:1", EntryType.PURCHASE, 0, amount);
        store.apply(purse, bought, Optional.<LocalDate>empty());
        store.settle(bought);
    }

    private LedgerEntry entry(Purse purse, String operation, EntryType type, long free, long purchased) {
        Balance after =
                new Balance(purse.balance().free() + free, purse.balance().purchased() + purchased);
        return new LedgerEntry(
                new Ids(clock).next("txn"),
                operation,
                ALICE,
                type,
                free,
                purchased,
                after,
                purse.sequence() + 1,
                "test",
                "test",
                "test",
                clock.instant());
    }

    private void setPurchased(long amount) {
        database.getCollection("users")
                .updateOne(new Document("_id", ALICE), new Document("$set", new Document("credits", amount)));
    }

    private static <T> List<T> race(int runners, IntFunction<T> run) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            List<Callable<T>> calls = new ArrayList<>();
            for (int i = 0; i < runners; i++) {
                int number = i;
                calls.add(() -> run.apply(number));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : threads.invokeAll(calls)) results.add(future.get());
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
