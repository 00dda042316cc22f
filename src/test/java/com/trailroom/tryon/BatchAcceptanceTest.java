package com.trailroom.tryon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.trailroom.credit.Balance;
import com.trailroom.credit.CreditSeed;
import com.trailroom.credit.Credits;
import com.trailroom.credit.LedgerStore;
import com.trailroom.credit.LedgerVerifier;
import com.trailroom.support.MemoryDatabase;
import com.trailroom.support.MovableClock;
import com.trailroom.support.Race;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class BatchAcceptanceTest {

    private static final String ALICE = "usr_alice";

    private final MemoryDatabase memory = new MemoryDatabase();
    private final MovableClock clock = new MovableClock();
    private final JobStore jobs = new JobStore(memory.database());
    private final LedgerStore ledger = new LedgerStore(memory.database());
    private final Credits credits = new Credits(ledger, clock);
    private final List<JobQueued> news = new CopyOnWriteArrayList<>();
    private final BatchAcceptance acceptance = new BatchAcceptance(jobs, credits, news::add);

    @BeforeEach
    void open() {
        memory.database().getCollection("users").insertOne(new Document("_id", ALICE));
    }

    @AfterEach
    void close() {
        assertEquals(List.of(), new LedgerVerifier(ledger).verifyAll());
        memory.close();
    }

    @Test
    void debitsAllInOneEntryAndGivesBackWhatFailsWhereItCameFrom() {
        new CreditSeed(memory.database()).purchase(ALICE, 2);
        assertEquals(Optional.empty(), acceptance.of("bat_1", batch(5)));
        assertEquals(new Balance(0, 0), credits.balanceOf(ALICE));
        assertEquals(3, credits.history(ALICE, Optional.empty(), 10).size(), "grant, purchase, usage");
        fail("job_0");
        assertEquals(new Balance(1, 0), credits.balanceOf(ALICE));
        fail("job_4");
        fail("job_4");
        assertEquals(new Balance(1, 1), credits.balanceOf(ALICE));
        for (int i = 1; i < 4; i++) fail("job_" + i);
        assertEquals(new Balance(3, 2), credits.balanceOf(ALICE));
    }

    @Test
    void leavesNothingOfABatchThatCannotBePaidWhole() {
        assertTrue(acceptance.of("bat_1", batch(4)).isPresent());
        for (int i = 0; i < 4; i++) assertEquals(Optional.empty(), jobs.find("job_" + i));
        assertEquals(new Balance(3, 0), credits.balanceOf(ALICE));
        assertEquals(List.of(), news);
    }

    @Test
    void goesOnWhereACrashCutItOff() {
        List<Job> batch = batch(3);
        jobs.insertOnce(batch.get(0));
        assertEquals(Optional.empty(), acceptance.of("bat_1", batch));
        assertEquals(Optional.empty(), acceptance.of("bat_1", batch));
        assertEquals(new Balance(0, 0), credits.balanceOf(ALICE));
        assertEquals(3, news.size());
    }

    @Test
    void chargesNothingForWhatTheSweepGaveUpBeforeTheDebit() {
        List<Job> batch = batch(3);
        jobs.insertOnce(batch.get(1));
        jobs.abandon("job_1", clock.instant());
        acceptance.of("bat_1", batch);
        assertEquals(new Balance(1, 0), credits.balanceOf(ALICE));
        assertEquals(2, news.size());
    }

    @Test
    void isNotDebitedOnceItWasGivenUpAsAWhole() {
        List<Job> batch = batch(3);
        batch.forEach(jobs::insertOnce);
        batch.forEach(job -> jobs.abandon(job.id(), clock.instant()));
        assertEquals(Optional.empty(), acceptance.of("bat_1", batch));
        assertEquals(1, credits.history(ALICE, Optional.empty(), 10).size(), "the grant alone");
    }

    @RepeatedTest(3)
    void isOneBatchWhenItComesSixteenTimesAtOnce() throws Exception {
        List<Job> batch = batch(3);
        Race.of(16, i -> acceptance.of("bat_1", batch));
        assertEquals(new Balance(0, 0), credits.balanceOf(ALICE));
        assertEquals(3, news.size());
    }

    private void fail(String id) {
        Optional<Job> claimed = jobs.claim(id, clock.instant(), clock.instant());
        claimed.ifPresent(job -> jobs.fail(job, JobFailure.ENGINE_NO_IMAGE, clock.instant()));
        JobCredits.giveBack(credits, jobs.find(id).orElseThrow());
    }

    private List<Job> batch(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> JobSamples.accepting("job_" + i, ALICE, "img_person", "img_" + i, clock.instant())
                        .within("bat_1", i))
                .toList();
    }
}
