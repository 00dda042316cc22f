package com.trailroom.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.mongodb.client.MongoDatabase;
import com.trailroom.account.Heads;
import com.trailroom.audit.AuditBook;
import com.trailroom.credit.CreditFlows;
import com.trailroom.credit.EntryType;
import com.trailroom.credit.FlowStore;
import com.trailroom.kernel.Ids;
import com.trailroom.kernel.Money;
import com.trailroom.partner.usage.Counts;
import com.trailroom.partner.usage.Usage;
import com.trailroom.payment.Finances;
import com.trailroom.payment.invoice.TestInvoices;
import com.trailroom.store.Leases;
import com.trailroom.support.MemoryDatabase;
import com.trailroom.support.MovableClock;
import com.trailroom.tryon.Tallies;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Begins on Monday, 2026-11-23, at noon. */
class RollUpsTest {

    private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");

    private final MemoryDatabase memory = new MemoryDatabase();
    private final MongoDatabase database = memory.database();
    private final MovableClock clock = new MovableClock();
    private final Ids ids = new Ids(clock);
    private final Usage usage = Counts.over(database, clock);
    private final Shelves shelves =
            new Shelves(new DayStore(database), new AudienceStore(database), new CohortStore(database));
    private final Insights insights = new Insights(shelves, clock);
    private final RollUps here = node();

    @AfterEach
    void close() {
        memory.close();
    }

    @Test
    void addsUpWhatHappenedSoFar() {
        String alice = registered();
        signedIn(alice);
        String bob = registered();
        registered();
        job(bob, "completed", 8);
        job(bob, "failed", 2);
        job(bob, "accepting", 0);
        moved(alice, "free", 3, 0);
        moved(bob, "usage", -2, -5);
        TestInvoices.sale(database, clock, "pay_1", 2_100);
        Counts.request(usage, "usr_carol", "POST /tryons", 202);
        here.run();
        Day day = today();
        assertEquals(new Day.People(3, 0, 3, 4, 4), day.people(), "Alice, Bob, the buyer and Carol were active");
        assertEquals(Map.of("completed", 1L, "failed", 1L), day.work().states());
        assertEquals(Map.of("ENGINE_TIMEOUT", 1L), day.work().failures());
        assertEquals(Money.paise(350), day.work().cost());
        assertEquals(Money.rupees(1_890), day.sales().revenue());
        assertEquals(Map.of(2_100L, 1L), day.sales().mix());
        assertEquals(new Day.Circulation(1, -5), day.circulation());
        assertEquals(-7, day.flow().of(EntryType.USAGE).total());
        assertEquals(1, day.api().endpoints().get("POST /tryons").requests());
        assertFalse(day.closed());
    }

    @Test
    void givesTheSameDayHoweverOftenItIsAddedUp() {
        String alice = registered();
        moved(alice, "free", 3, 0);
        here.run();
        Day once = today();
        here.run();
        assertEquals(once, today());
        assertEquals(1, insights.cohorts().size());
    }

    @Test
    void goesOnWhereItWasCutOffAndClosesDaysInTheirOrder() {
        String alice = registered();
        job(alice, "queued", 0);
        moved(alice, "free", 3, 0);
        clock.move(Duration.ofDays(1));
        moved(alice, "free", 1, 0);
        clock.move(Duration.ofDays(1));
        here.run();
        List<Day> days = insights.days(MONDAY, MONDAY.plusDays(2));
        assertEquals(
                List.of(3L, 4L, 4L),
                days.stream().map(day -> day.circulation().free()).toList());
        assertEquals(
                List.of(1L, 1L, 1L),
                days.stream().map(day -> day.people().accounts()).toList());
        assertTrue(days.stream().noneMatch(Day::closed), "a try-on of Monday waits");
        database.getCollection("tryon_jobs")
                .updateMany(new Document(), new Document("$set", new Document("status", "cancelled")));
        here.run();
        days = insights.days(MONDAY, MONDAY.plusDays(2));
        assertEquals(List.of(true, true, false), days.stream().map(Day::closed).toList());
    }

    @Test
    void leavesAClosedDayAlone() {
        String alice = registered();
        clock.move(Duration.ofDays(1));
        here.run();
        clock.move(Duration.ofDays(-1));
        moved(alice, "free", 3, 0);
        clock.move(Duration.ofDays(1));
        here.run();
        assertEquals(
                0,
                insights.days(MONDAY, MONDAY).get(0).flow().of(EntryType.FREE).free());
    }

    @Test
    void worksOnOneNodeAtATime() {
        registered();
        here.run();
        registered();
        node().run();
        assertEquals(1, today().people().accounts());
        clock.move(Duration.ofMinutes(3));
        node().run();
        assertEquals(2, today().people().accounts());
    }

    @Test
    void followsCohortsWeekByWeek() {
        String alice = registered();
        String bob = registered();
        signedIn(bob);
        clock.move(Duration.ofDays(7));
        registered();
        signedIn(alice);
        here.run();
        Cohort first = insights.cohorts().get(0);
        assertEquals(new Cohort(MONDAY, 2, Map.of(0, 1L, 1, 1L)), first);
        assertEquals(2, today().people().monthly());
    }

    @Test
    void showsADayWithoutAnythingAsEmpty() {
        assertEquals(2, insights.days(MONDAY.minusDays(1), MONDAY).size());
        assertEquals(0, insights.days(MONDAY, MONDAY).get(0).work().all());
    }

    private RollUps node() {
        Sources sources = new Sources(
                Heads.over(database),
                new CreditFlows(new FlowStore(database)),
                Tallies.over(database),
                TestInvoices.over(database, clock),
                Finances.over(database, AuditBook.in(database, clock), clock),
                usage);
        return new RollUps(sources, shelves, new Leases(database), Money.paise(350), clock);
    }

    private Day today() {
        return insights.newest().orElseThrow();
    }

    private String registered() {
        String id = ids.next("usr");
        database.getCollection("users").insertOne(new Document("_id", id).append("created_at", now()));
        return id;
    }

    private void signedIn(String accountId) {
        database.getCollection("sessions").insertOne(new Document("_id", ids.next("ses")).append("user_id", accountId));
    }

    private void job(String accountId, String status, int seconds) {
        database.getCollection("tryon_jobs")
                .insertOne(new Document("_id", ids.next("job"))
                        .append("user_id", accountId)
                        .append("status", status)
                        .append("error_code", status.equals("failed") ? "ENGINE_TIMEOUT" : null)
                        .append("created_at", now())
                        .append("completed_at", Date.from(clock.instant().plusSeconds(seconds))));
    }

    private void moved(String accountId, String type, long free, long purchased) {
        database.getCollection("credit_transactions")
                .insertOne(new Document("_id", ids.next("op"))
                        .append("user_id", accountId)
                        .append("type", type)
                        .append("free", free)
                        .append("purchased", purchased)
                        .append("seq", System.nanoTime())
                        .append("day", insights.today().toString()));
    }

    private Date now() {
        return Date.from(clock.instant());
    }
}
