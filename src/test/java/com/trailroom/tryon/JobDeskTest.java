package com.trailroom.tryon;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.trailroom.audit.Audit;
import com.trailroom.audit.AuditBook;
import com.trailroom.audit.AuditFilter;
import com.trailroom.credit.Balance;
import com.trailroom.credit.Credits;
import com.trailroom.credit.LedgerStore;
import com.trailroom.credit.LedgerVerifier;
import com.trailroom.kernel.Actor;
import com.trailroom.kernel.Ids;
import com.trailroom.kernel.Refusal;
import com.trailroom.support.ApiClient;
import com.trailroom.support.MemoryDatabase;
import com.trailroom.support.MovableClock;
import com.trailroom.support.Race;
import com.trailroom.tryon.picture.DigitalSource;
import com.trailroom.tryon.picture.Picture;
import com.trailroom.tryon.picture.PictureLabel;
import com.trailroom.tryon.picture.PictureShelf;
import com.trailroom.tryon.picture.Pictures;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobDeskTest {

    private static final String ALICE = "usr_alice";
    private static final Actor SUPPORT = new Actor("usr_support", "support_admin", "192.0.2.1");

    @TempDir
    Path folder;

    private final MemoryDatabase memory = new MemoryDatabase();
    private final MovableClock clock = new MovableClock();
    private final Ids ids = new Ids(clock);
    private final JobStore jobs = new JobStore(memory.database());
    private final LedgerStore ledger = new LedgerStore(memory.database());
    private final Credits credits = new Credits(ledger, clock);
    private final Audit audit = AuditBook.in(memory.database(), clock);
    private final Acceptance acceptance = new Acceptance(jobs, credits, queued -> {});
    private final List<JobQueued> news = new CopyOnWriteArrayList<>();
    private Pictures pictures;
    private JobDesk desk;

    @BeforeEach
    void open() {
        memory.database().getCollection("users").insertOne(new Document("_id", ALICE));
        pictures = PictureShelf.in(folder, memory, clock);
        desk = new JobDesk(
                new JobDeskStore(memory.database()), jobs, credits, pictures, audit, news::add, flagged -> {}, clock);
    }

    @AfterEach
    void close() {
        assertEquals(List.of(), new LedgerVerifier(ledger).verifyAll());
        memory.close();
    }

    @Test
    void givesTheCreditsOfACompletedJobBackOnce() throws Exception {
        Job job = completed(accepted());
        assertEquals(new Balance(2, 0), credits.balanceOf(ALICE));
        Race.of(6, i -> {
            desk.refund(SUPPORT, job, "three arms");
            return i;
        });
        assertEquals(new Balance(3, 0), credits.balanceOf(ALICE));
        assertTrue(desk.find(job.id()).orElseThrow().marks().refunded().isPresent());
        assertThrows(Refusal.class, () -> desk.refund(SUPPORT, accepted(), "too early"));
    }

    @Test
    void doesAJobAgainOnceAtNoCharge() throws Exception {
        String person = pictures.keep(ALICE, ApiClient.picture("person-1.jpg")).id();
        clock.move(Duration.ofMillis(5));
        jobs.insert(JobSamples.accepting(ids.next("job"), ALICE, person, person, clock.instant()));
        Job job = completed(((Submission.Accepted)
                        acceptance.of(jobs.inStatus(JobStatus.ACCEPTING, 1).get(0)))
                .job());
        Race.of(4, i -> {
            desk.retry(SUPPORT, job, "three arms");
            return i;
        });
        String again = desk.find(job.id()).orElseThrow().marks().retriedAs().orElseThrow();
        assertEquals(List.of(again), found(of(Optional.of(JobStatus.QUEUED), Optional.empty())));
        Job retry = desk.find(again).orElseThrow().job();
        assertEquals(Optional.of(job.id()), retry.origin().retryOf());
        assertEquals(0, completed(retry).creditsUsed());
        assertEquals(new Balance(2, 0), credits.balanceOf(ALICE));
        assertTrue(news.contains(new JobQueued(again)));
        assertThrows(Refusal.class, () -> desk.retry(SUPPORT, accepted(), "has not ended"));
    }

    @Test
    void cancelsWhatWaitsAndRefusesWhatDoesNot() {
        Job job = accepted();
        desk.cancel(SUPPORT, job, "stuck");
        assertEquals(new Balance(3, 0), credits.balanceOf(ALICE));
        assertEquals(
                JobStatus.CANCELLED, desk.find(job.id()).orElseThrow().job().status());
        assertThrows(
                Refusal.class,
                () -> desk.cancel(SUPPORT, desk.find(job.id()).orElseThrow().job(), "again"));
        assertEquals(List.of("job.cancelled"), actions());
    }

    @Test
    void flagsAndFindsWhatIsFlagged() {
        Job job = accepted();
        accepted();
        desk.flag(SUPPORT, job, "a minor");
        JobFile flagged = desk.find(query("", true), Optional.empty(), 10).get(0);
        assertEquals(job.id(), flagged.job().id());
        assertEquals("a minor", flagged.marks().flag().orElseThrow().reason());
        desk.unflag(SUPPORT, job, "a mistake");
        assertEquals(List.of(), desk.find(query("", true), Optional.empty(), 10));
        assertEquals(List.of("job.unflagged", "job.flagged"), actions());
    }

    @Test
    void letsAFlaggedResultBeSeenBlurredOnly() {
        Picture made = pictures.keepResult(
                ALICE, ApiClient.picture("person-1.jpg"), new PictureLabel(DigitalSource.COMPOSITE, "t", "m"));
        Job job = completed(accepted(), made.id());
        byte[] clear = pictures.bytes(made).orElseThrow();
        desk.flag(SUPPORT, job, "a minor");
        desk.flag(SUPPORT, job, "once more");
        Picture blurred = pictures.find(ALICE, made.id()).orElseThrow();
        byte[] seen = pictures.bytes(blurred).orElseThrow();
        assertTrue(seen.length < clear.length / 3, "details are gone: " + seen.length + " of " + clear.length);
        assertFalse(blurred.tag().equals(made.tag()));
        assertArrayEquals(clear, desk.look(SUPPORT, job, made.id()).orElseThrow(), "for who judges it");
        desk.unflag(SUPPORT, job, "a mistake");
        assertArrayEquals(
                clear,
                pictures.bytes(pictures.find(ALICE, made.id()).orElseThrow()).orElseThrow());
        assertEquals(List.of("job.unflagged", "job.picture_seen", "job.flagged"), actions());
    }

    @Test
    void countsWhatAnAccountAskedForAndWhatOfItWasFlagged() {
        Instant begin = clock.instant();
        accepted();
        clock.move(Duration.ofHours(2));
        Job one = accepted();
        Job other = accepted();
        assertEquals(Map.of(ALICE, 3L), desk.asked(begin, 3));
        assertEquals(Map.of(), desk.asked(begin, 4));
        assertEquals(Map.of(ALICE, 2L), desk.asked(clock.instant().minus(Duration.ofHours(1)), 1));
        desk.flag(SUPPORT, one, "a minor");
        desk.flag(SUPPORT, other, "a minor");
        assertEquals(Map.of(ALICE, 2L), desk.flagged(begin, 2));
        desk.unflag(SUPPORT, other, "a mistake");
        assertEquals(Map.of(ALICE, 1L), desk.flagged(begin, 1));
        clock.move(Duration.ofDays(31));
        assertEquals(Map.of(), desk.flagged(clock.instant().minus(Duration.ofDays(30)), 1));
    }

    @Test
    void findsByIdOwnerStateAndDay() {
        Job old = completed(accepted());
        clock.move(Duration.ofDays(2));
        Job young = accepted();
        assertEquals(List.of(old.id()), found(query(old.id(), false)));
        assertEquals(List.of(young.id(), old.id()), found(query("", false)));
        assertEquals(List.of(young.id()), found(of(Optional.of(JobStatus.QUEUED), Optional.empty())));
        assertEquals(List.of(young.id()), found(of(Optional.empty(), Optional.of(clock.instant()))));
        assertEquals(1, desk.queue().queued());
        clock.move(Duration.ofSeconds(9));
        assertEquals(Optional.of(Duration.ofSeconds(9)), desk.queue().oldest());
    }

    @Test
    void showsNoPictureThatIsNotTheJobs() {
        assertEquals(Optional.empty(), desk.look(SUPPORT, accepted(), "img_of_somebody_else"));
        assertEquals(List.of(), actions());
    }

    private Job accepted() {
        clock.move(Duration.ofMillis(5));
        Job job = JobSamples.accepting(ids.next("job"), ALICE, "img_p", "img_g", clock.instant());
        jobs.insert(job);
        return ((Submission.Accepted) acceptance.of(job)).job();
    }

    private Job completed(Job job) {
        return completed(job, "img_r");
    }

    private Job completed(Job job, String picture) {
        Job held = jobs.claim(job.id(), clock.instant(), clock.instant().plusSeconds(30))
                .orElseThrow();
        jobs.complete(held, new Job.Result(picture, 1, 1), Job.Making.NOT_YET, clock.instant());
        return jobs.find(job.id()).orElseThrow();
    }

    private List<String> found(JobQuery query) {
        return desk.find(query, Optional.empty(), 10).stream()
                .map(file -> file.job().id())
                .toList();
    }

    private static JobQuery query(String text, boolean flagged) {
        return new JobQuery(
                Optional.of(text), Optional.empty(), Optional.empty(), flagged, Optional.empty(), Optional.empty());
    }

    private static JobQuery of(Optional<JobStatus> status, Optional<Instant> from) {
        return new JobQuery(Optional.empty(), status, Optional.empty(), false, from, Optional.empty());
    }

    private List<String> actions() {
        return audit.find(AuditFilter.all(), Optional.empty(), 10).stream()
                .map(entry -> entry.deed().action())
                .toList();
    }
}
