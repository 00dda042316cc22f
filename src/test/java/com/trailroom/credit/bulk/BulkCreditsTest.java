package com.trailroom.credit.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.mongodb.client.MongoDatabase;
import com.trailroom.account.AccountSeed;
import com.trailroom.audit.Audit;
import com.trailroom.audit.AuditBook;
import com.trailroom.audit.AuditFilter;
import com.trailroom.config.Live;
import com.trailroom.credit.CreditAdjustments;
import com.trailroom.credit.Credits;
import com.trailroom.credit.LedgerStore;
import com.trailroom.credit.LedgerVerifier;
import com.trailroom.kernel.Actor;
import com.trailroom.kernel.Refusal;
import com.trailroom.store.Leases;
import com.trailroom.support.MemoryDatabase;
import com.trailroom.support.MovableClock;
import com.trailroom.support.Race;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BulkCreditsTest {

    private static final Actor ROOT = new Actor("usr_root", "super_admin", "192.0.2.7");

    private final MemoryDatabase memory = new MemoryDatabase();
    private final MongoDatabase database = memory.database();
    private final MovableClock clock = new MovableClock();
    private final AccountSeed seed = new AccountSeed(database, memory.documents(), new byte[32]);
    private final Audit audit = AuditBook.in(database, clock);
    private final Credits credits = new Credits(new LedgerStore(database), clock);
    private final String alice = seed.register("alice@example.org", "correct horse");
    private final String bob = seed.register("bob@example.org", "correct horse");
    private final BulkCredits bulk = node(Runnable::run);

    @AfterEach
    void close() {
        memory.close();
    }

    @Test
    void givesAndTakesOnceHoweverOftenItIsAsked() {
        BulkFile file =
                uploaded("\ufeffAccount,Credits,Reason\r\nalice@example.org,\"1,000\",a gift\r\n" + bob + ",-2,\r\n");
        bulk.execute(ROOT, file, "Diwali");
        assertEquals(1_003, total(alice));
        assertEquals(1, total(bob));
        BulkFile done = bulk.find(file.id()).orElseThrow();
        assertTrue(done.isDone() && done.execution().orElseThrow().refused().isEmpty());
        assertEquals(BulkRefusal.ALREADY_EXECUTED, refused(() -> bulk.execute(ROOT, done, "again")));
        BulkFile again =
                uploaded("\ufeffAccount,Credits,Reason\r\nalice@example.org,\"1,000\",a gift\r\n" + bob + ",-2,\r\n");
        assertTrue(again.isDone(), "the same bytes are the same file");
        assertEquals(
                List.of("3 credits > 1 credits: Diwali", "3 credits > 1003 credits: a gift"),
                deeds("credits.adjusted"));
        assertEquals(
                List.of(" > 2 accounts, 998 credits in all, from gifts.csv: Diwali"), deeds("credits.file_executed"));
        assertEquals(List.of(), new LedgerVerifier(new LedgerStore(database)).verifyAll());
    }

    @Test
    void goesOnAfterACrashWithoutDoingAnythingTwice() {
        StringBuilder text = new StringBuilder("account,credits\n");
        for (int i = 0; i < 45; i++) {
            seed.register("person" + i + "@example.org", "correct horse");
            text.append("person").append(i).append("@example.org,7\n");
        }
        BulkCredits dying = node(work -> {});
        BulkFile file = uploaded(text.toString());
        dying.execute(ROOT, file, "sorry");
        adjustments()
                .adjust(new com.trailroom.credit.Adjustment(
                        ROOT, file.rows().get(0).accountId(), 7, "sorry", "file:" + file.id() + ":2"));
        clock.move(Duration.ofMinutes(2));
        bulk.goOn();
        bulk.goOn();
        assertTrue(bulk.find(file.id()).orElseThrow().isDone());
        file.rows().forEach(row -> assertEquals(10, total(row.accountId())));
        assertEquals(1, deeds("credits.file_executed").size());
    }

    @Test
    void isCarriedOutOnceByTwoAdministratorsAtOnce() throws Exception {
        BulkFile file = uploaded("account,credits\nalice@example.org,5\n");
        long begun = Race.of(8, i -> {
                    try {
                        node(Runnable::run).execute(ROOT, file, "race");
                        return true;
                    } catch (Refusal late) {
                        return false;
                    }
                })
                .stream()
                .filter(won -> won)
                .count();
        assertEquals(1, begun);
        assertEquals(8, total(alice));
    }

    @Test
    void saysWhichRowsFoundTooFewCredits() {
        BulkFile file = uploaded("account,credits\nalice@example.org,-4\nbob@example.org,4\n");
        bulk.execute(ROOT, file, "back");
        assertEquals(
                List.of(2),
                bulk.find(file.id()).orElseThrow().execution().orElseThrow().refused());
        assertEquals(3, total(alice));
        assertEquals(7, total(bob));
    }

    @Test
    void forgetsAddressesOfTheErasedAndFilesThatCameToNothing() {
        BulkFile done = uploaded("account,credits\nalice@example.org,4\nbob@example.org,4\n");
        bulk.execute(ROOT, done, "a gift");
        BulkFile planned = uploaded("account,credits\nbob@example.org,5\n");
        bulk.forget(alice);
        assertEquals(
                List.of(alice, "bob@example.org"),
                bulk.find(done.id()).orElseThrow().rows().stream()
                        .map(BulkRow::named)
                        .toList());
        clock.move(Duration.ofDays(31));
        bulk.forgetOld();
        assertTrue(bulk.find(planned.id()).isEmpty() && bulk.find(done.id()).isPresent());
    }

    @Test
    void saysOfEachRowWhatIsWrongWithIt() {
        BulkFile file = uploaded(String.join(
                "\n",
                "account,credits,reason",
                "nobody@example.org,5,x",
                "alice@example.org,=1+1,x",
                "alice@example.org,0,x",
                "alice@example.org,100001,x",
                "bob@example.org,2.5,x",
                "bob@example.org,2,=HYPERLINK(1)",
                "bob@example.org,2",
                ",2,x",
                bob + ",2,x"));
        List<Integer> lines =
                file.faults().stream().map(RowFault::line).distinct().toList();
        assertEquals(List.of(2, 3, 4, 5, 6, 7, 8, 9, 10), lines);
        assertTrue(file.faults().get(0).words().contains("no account nobody@example.org"));
        assertEquals(
                "This account is in line 6 already.",
                file.faults().get(file.faults().size() - 1).words());
        assertEquals(BulkRefusal.HAS_FAULTS, refused(() -> bulk.execute(ROOT, file, "x")));
        assertEquals(3, total(alice));
    }

    @Test
    void refusesWhatIsNoSuchFile() {
        String row = "alice@example.org,1\n";
        assertEquals(BulkRefusal.TOO_LARGE, refused(new byte[10 * 1024 * 1024]));
        assertEquals(BulkRefusal.NOT_TEXT, refused("account,credits\nalice\0,1\n".getBytes(StandardCharsets.UTF_8)));
        assertEquals(BulkRefusal.NOT_TEXT, refused(new byte[] {(byte) 0xff, (byte) 0xfe, 1, 2}));
        assertEquals(BulkRefusal.WRONG_COLUMNS, refused("email;credits\n"));
        assertEquals(BulkRefusal.WRONG_COLUMNS, refused(row));
        assertEquals(BulkRefusal.EMPTY, refused(""));
        assertEquals(BulkRefusal.EMPTY, refused("account,credits\n\n\n"));
        assertEquals(BulkRefusal.MALFORMED, refused("account,credits\n\"alice,1\n"));
        assertEquals(BulkRefusal.MALFORMED, refused("account,credits\n\"alice\"x,1\n"));
        assertEquals(BulkRefusal.TOO_MANY_ROWS, refused("account,credits\n" + row.repeat(5_001)));
    }

    private BulkCredits node(Executor executor) {
        return new BulkCredits(
                new BulkStore(database), seed.accounts(), adjustments(), audit, new Leases(database), executor, clock);
    }

    private CreditAdjustments adjustments() {
        return new CreditAdjustments(new LedgerStore(database), Live.USUAL, audit, clock);
    }

    private BulkFile uploaded(String text) {
        return bulk.find(bulk.upload(ROOT, "gifts.csv", text.getBytes(StandardCharsets.UTF_8)))
                .orElseThrow();
    }

    private long total(String accountId) {
        return credits.balanceOf(accountId).total();
    }

    private List<String> deeds(String action) {
        AuditFilter all = new AuditFilter(
                Optional.empty(), Optional.of(action), Optional.empty(), Optional.empty(), Optional.empty());
        List<String> deeds = audit.find(all, Optional.empty(), 100).stream()
                .map(entry -> entry.deed().before() + " > " + entry.deed().after() + ": "
                        + entry.deed().reason())
                .toList();
        return deeds.stream().sorted().toList();
    }

    private BulkRefusal refused(String text) {
        return refused(text.getBytes(StandardCharsets.UTF_8));
    }

    private BulkRefusal refused(byte[] bytes) {
        return refused(() -> bulk.upload(ROOT, "x.csv", bytes));
    }

    private static BulkRefusal refused(Runnable act) {
        return (BulkRefusal) assertThrows(Refusal.class, act::run).reason();
    }
}
