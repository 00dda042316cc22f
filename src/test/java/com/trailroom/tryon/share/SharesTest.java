package com.trailroom.tryon.share;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.trailroom.kernel.Refusal;
import com.trailroom.support.MemoryDatabase;
import com.trailroom.support.MovableClock;
import com.trailroom.support.Race;
import com.trailroom.tryon.FinishedJobs;
import com.trailroom.tryon.Job;
import com.trailroom.tryon.TryOnRefusal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharesTest {

    private static final String ALICE = "usr_alice";
    private static final Duration WEEK = Duration.ofDays(7);

    private final MemoryDatabase memory = new MemoryDatabase();
    private final MovableClock clock = new MovableClock();
    private final ShareStore store = new ShareStore(memory.database());
    private final Set<String> suspended = new HashSet<>();

    @TempDir
    Path folder;

    private FinishedJobs jobs;
    private Shares shares;
    private Job job;

    @BeforeEach
    void open() {
        jobs = new FinishedJobs(memory, folder, clock);
        shares = sharesWith(new byte[32]);
        job = jobs.completed(ALICE);
    }

    @AfterEach
    void close() {
        memory.close();
    }

    @Test
    void showsNothingBeforeItsOwnerAsksForIt() {
        assertEquals(Optional.empty(), shares.of(job));
    }

    @Test
    void showsTheResultToWhoeverHasTheLink() {
        Share share = shares.share(ALICE, job.id(), WEEK);
        assertEquals(job.id(), seen(share).orElseThrow());
        assertEquals(clock.instant().plus(WEEK), share.until());
        assertEquals(Optional.of(share), shares.of(job));
    }

    @Test
    void endsAtItsTime() {
        Share share = shares.share(ALICE, job.id(), WEEK);
        clock.move(WEEK.minusMillis(1));
        assertTrue(seen(share).isPresent());
        clock.move(Duration.ofMillis(1));
        assertEquals(Optional.empty(), seen(share));
        assertEquals(Optional.empty(), shares.of(job));
        store.deleteEnded(clock.instant());
        assertEquals(List.of(), store.ofAccount(ALICE));
    }

    @Test
    void endsNoLaterThanThePicture() {
        Instant end = clock.instant().plus(Duration.ofDays(30));
        clock.move(Duration.ofDays(10));
        assertEquals(end, shares.share(ALICE, job.id(), Duration.ofDays(30)).until());
    }

    @Test
    void endsWhenItsOwnerStopsItOrMakesAnother() {
        Share first = shares.share(ALICE, job.id(), WEEK);
        Share second = shares.share(ALICE, job.id(), WEEK);
        assertNotEquals(first.token(), second.token());
        assertEquals(Optional.empty(), seen(first));
        assertThrows(Refusal.class, () -> shares.end("usr_mallory", job.id()));
        assertTrue(seen(second).isPresent());
        shares.end(ALICE, job.id());
        assertEquals(Optional.empty(), seen(second));
        assertEquals(Optional.empty(), shares.of(job));
    }

    @Test
    void oneOfManyAtOnceWorks() throws Exception {
        List<Share> made = Race.of(6, i -> shares.share(ALICE, job.id(), WEEK));
        assertEquals(1, made.stream().filter(share -> seen(share).isPresent()).count());
    }

    @Test
    void endsWithThePictureTheFlagAndTheSuspension() {
        Share share = shares.share(ALICE, job.id(), WEEK);
        suspended.add(ALICE);
        assertEquals(Optional.empty(), seen(share));
        suspended.clear();
        assertTrue(seen(share).isPresent());
        Job flagged = jobs.completed(ALICE);
        Share before = shares.share(ALICE, flagged.id(), WEEK);
        jobs.flag(flagged);
        assertEquals(Optional.empty(), seen(before));
        assertEquals(ShareRefusal.FLAGGED, refused(ALICE, flagged));
        jobs.entrance().deletePictures(ALICE, job.id());
        assertEquals(Optional.empty(), seen(share));
        assertEquals(ShareRefusal.NOTHING_TO_SHARE, refused(ALICE, job));
    }

    @Test
    void sharesOnesOwnResultsOnly() {
        assertEquals(TryOnRefusal.NOT_FOUND, refused("usr_mallory", job));
        assertEquals(ShareRefusal.NOTHING_TO_SHARE, refused(ALICE, jobs.queued(ALICE)));
    }

    @Test
    void takesNoTokenThatWasNotMadeHere() {
        Share share = shares.share(ALICE, job.id(), WEEK);
        String token = share.token();
        String another = shares.share(ALICE, jobs.completed(ALICE).id(), WEEK).token();
        char last = token.charAt(token.length() - 2);
        for (String forged : List.of(
                "",
                ".",
                token.substring(1),
                token + "a",
                token.toUpperCase(),
                token.substring(0, 27),
                token.substring(0, token.length() - 2) + (last == 'A' ? 'B' : 'A') + token.charAt(token.length() - 1),
                token.substring(0, 27) + another.substring(27),
                sharesWith(new byte[] {1})
                        .share(ALICE, jobs.completed(ALICE).id(), WEEK)
                        .token())) {
            assertEquals(Optional.empty(), shares.look(forged), forged);
        }
        assertTrue(shares.look(token).isPresent());
    }

    /** Who can write to the database, and has not the key. */
    @Test
    void isNotProlongedOrMovedInTheDatabase() {
        Share share = shares.share(ALICE, job.id(), WEEK);
        var rows = memory.database().getCollection("tryon_shares");
        Date later = Date.from(share.until().plus(WEEK));
        rows.updateOne(eq("_id", job.id()), set("expires_at", later));
        assertEquals(Optional.empty(), seen(share));
        rows.updateOne(eq("_id", job.id()), set("expires_at", Date.from(share.until())));
        assertTrue(seen(share).isPresent());
        Job other = jobs.completed(ALICE);
        var row = rows.findOneAndDelete(eq("_id", job.id()));
        rows.insertOne(row.append("_id", other.id()));
        assertEquals(Optional.empty(), seen(share));
    }

    @Test
    void isForgottenWithItsOwner() {
        Share share = shares.share(ALICE, job.id(), WEEK);
        new SharePersonalData(store).erase(ALICE);
        assertEquals(Optional.empty(), seen(share));
        assertEquals(List.of(), store.ofAccount(ALICE));
    }

    private Optional<String> seen(Share share) {
        return shares.look(share.token()).map(Job::id);
    }

    private Refusal.Reason refused(String account, Job other) {
        return assertThrows(Refusal.class, () -> shares.share(account, other.id(), WEEK))
                .reason();
    }

    private Shares sharesWith(byte[] key) {
        return new Shares(store, new ShareTokens(key), jobs.entrance(), account -> !suspended.contains(account), clock);
    }
}
