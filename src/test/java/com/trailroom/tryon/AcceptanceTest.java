package com.trailroom.tryon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.trailroom.credit.Credits;
import com.trailroom.credit.LedgerStore;
import com.trailroom.credit.LedgerVerifier;
import com.trailroom.kernel.CreditAmount;
import com.trailroom.support.MemoryDatabase;
import com.trailroom.support.MovableClock;
import com.trailroom.support.Race;
import com.trailroom.tryon.picture.PictureShelf;
import com.trailroom.tryon.picture.Pictures;
import com.trailroom.tryon.prompt.FirstPrompts;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a job whose sender was cut off while it was being accepted. */
class AcceptanceTest {

    private static final String ALICE = "usr_alice";
    private static final CreditAmount ONE = CreditAmount.of(1);

    @TempDir
    Path folder;

    private final MemoryDatabase memory = new MemoryDatabase();
    private final MovableClock clock = new MovableClock();
    private final JobStore jobs = new JobStore(memory.database());
    private final LedgerStore ledger = new LedgerStore(memory.database());
    private final Credits credits = new Credits(ledger, clock);
    private final List<JobQueued> news = new CopyOnWriteArrayList<>();
    private final Acceptance acceptance = new Acceptance(jobs, credits, news::add);

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
    void acceptsARepeatedRequestOnceWhereverItWasCutOff() {
        jobs.insertRepeatable(job("job_written"));
        jobs.insertRepeatable(job("job_debited"));
        credits.spend(ALICE, ONE, "job_debited");
        acceptance.ofRepeatable(job("job_accepted"));
        for (String id : List.of("job_written", "job_debited", "job_accepted")) {
            for (int i = 0; i < 2; i++) {
                Submission.Accepted accepted =
                        assertInstanceOf(Submission.Accepted.class, acceptance.ofRepeatable(job(id)), id);
                assertEquals(JobStatus.QUEUED, accepted.job().status(), id);
            }
        }
        assertEquals(0, credits.balanceOf(ALICE).total());
        assertEquals(3, news.size());
    }

    @RepeatedTest(5)
    void acceptsTheSameRequestOnceWhenItComesSixteenTimesAtOnce() throws Exception {
        List<Submission> all = Race.of(16, i -> acceptance.ofRepeatable(job("job_1")));
        all.forEach(one -> assertInstanceOf(Submission.Accepted.class, one));
        assertEquals(2, credits.balanceOf(ALICE).total());
        assertEquals(List.of(new JobQueued("job_1")), news);
    }

    @Test
    void answersWithTheFailedJobInsteadOfMakingAnother() {
        acceptance.ofRepeatable(job("job_1"));
        Job held = jobs.claim("job_1", clock.instant(), clock.instant()).orElseThrow();
        jobs.fail(held, JobFailure.ENGINE_UNAVAILABLE, clock.instant());
        credits.refund(ALICE, "job_1");
        Submission.Accepted again = assertInstanceOf(Submission.Accepted.class, acceptance.ofRepeatable(job("job_1")));
        assertEquals(JobStatus.FAILED, again.job().status());
        assertEquals(3, credits.balanceOf(ALICE).total());
    }

    @Test
    void leavesNothingOfAJobThatCannotBePaidAndTakesItLater() {
        for (int i = 0; i < 3; i++) acceptance.ofRepeatable(job("job_" + i));
        assertInstanceOf(Submission.Unaffordable.class, acceptance.ofRepeatable(job("job_late")));
        assertEquals(Optional.empty(), jobs.find("job_late"));
        clock.move(Duration.ofDays(1));
        assertInstanceOf(Submission.Accepted.class, acceptance.ofRepeatable(job("job_late")));
    }

    @Test
    void sweepsUpAfterAMinuteWhatNobodyRepeats() {
        jobs.insertRepeatable(job("job_repeatable"));
        jobs.insert(job("job_once"));
        credits.spend(ALICE, ONE, "job_once");
        JobSweep sweep = sweep();
        sweep.run();
        assertEquals(JobStatus.ACCEPTING, status("job_once"));
        clock.move(Duration.ofSeconds(61));
        sweep.run();
        assertEquals(JobStatus.QUEUED, status("job_repeatable"));
        assertEquals(JobStatus.FAILED, status("job_once"));
        assertEquals(2, credits.balanceOf(ALICE).total());
    }

    @Test
    void takesNoCreditsForAJobTheSweepGaveUp() {
        jobs.insert(job("job_1"));
        jobs.abandon("job_1", clock.instant());
        assertThrows(IllegalStateException.class, () -> acceptance.of(job("job_1")));
        assertEquals(3, credits.balanceOf(ALICE).total());
    }

    /** As its timer does: every five seconds. */
    @Test
    void takesOverADeadNodesJobWithinFortyFiveSeconds() {
        acceptance.ofRepeatable(job("job_1"));
        jobs.claim("job_1", clock.instant(), clock.instant().plus(WorkQueue.LEASE)); // and the node dies
        JobSweep survivor = sweep();
        int seconds = 0;
        while (status("job_1") != JobStatus.QUEUED) {
            clock.move(Duration.ofSeconds(5));
            seconds += 5;
            survivor.run();
        }
        assertEquals(35, seconds);
    }

    private JobSweep sweep() {
        Pictures pictures = PictureShelf.in(folder, memory, clock);
        TryOnEngine none = new TryOnEngine() {
            @Override
            public String name() {
                return "none";
            }

            @Override
            public EngineOutcome dress(EngineRequest request) {
                throw new UnsupportedOperationException("a sweep makes no pictures");
            }
        };
        JobRunner runner = new JobRunner(jobs, pictures, credits, none, FirstPrompts::of, clock);
        PictureDeletion deletion = new PictureDeletion(new JobPicturesStore(memory.database()), pictures);
        return new JobSweep(jobs, acceptance, runner, deletion, new Blur(jobs, pictures), clock);
    }

    private JobStatus status(String id) {
        return jobs.find(id).orElseThrow().status();
    }

    private Job job(String id) {
        return JobSamples.accepting(id, ALICE, "img_person", "img_garment", clock.instant());
    }
}
