package com.trailroom.tryon;

import com.trailroom.audit.Audit;
import com.trailroom.audit.Deed;
import com.trailroom.credit.Credits;
import com.trailroom.kernel.Actor;
import com.trailroom.kernel.Ids;
import com.trailroom.kernel.Refusal;
import com.trailroom.tryon.picture.Picture;
import com.trailroom.tryon.picture.Pictures;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The entrance for administrators: everybody's jobs, and what is done about them. Each deed is audited before it is done; so is
 * each look at a picture.
 */
public class JobDesk {

    /** What waits, and for how long at most. */
    public record Queue(long queued, long processing, Optional<Duration> oldest) {}

    private final JobDeskStore store;
    private final JobStore jobs;
    private final Credits credits;
    private final Pictures pictures;
    private final Blur blur;
    private final Audit audit;
    private final Consumer<JobQueued> news;
    private final Consumer<JobFlagged> flags;
    private final Clock clock;
    private final Ids ids;

    JobDesk(
            JobDeskStore store,
            JobStore jobs,
            Credits credits,
            Pictures pictures,
            Audit audit,
            Consumer<JobQueued> news,
            Consumer<JobFlagged> flags,
            Clock clock) {
        this.store = store;
        this.jobs = jobs;
        this.credits = credits;
        this.pictures = pictures;
        this.blur = new Blur(jobs, pictures);
        this.audit = audit;
        this.news = news;
        this.flags = flags;
        this.clock = clock;
        this.ids = new Ids(clock);
    }

    /** Newest first; those behind {@code after}, a job's id, when given. */
    public List<JobFile> find(JobQuery query, Optional<String> after, int limit) {
        return store.find(query, after, limit);
    }

    public Optional<JobFile> find(String id) {
        return store.find(id).filter(file -> file.job().status() != JobStatus.ACCEPTING);
    }

    public Queue queue() {
        Instant now = clock.instant();
        return new Queue(
                store.count(JobStatus.QUEUED),
                store.count(JobStatus.PROCESSING),
                store.oldestQueued().map(since -> Duration.between(since, now)));
    }

    /** The accounts that have asked for at least so many jobs since then, and for how many. */
    public Map<String, Long> asked(Instant since, long least) {
        return store.askedSince(since, least);
    }

    /** The accounts of which at least so many jobs were flagged since then, and still are, and how many. */
    public Map<String, Long> flagged(Instant since, long least) {
        return store.flaggedSince(since, least);
    }

    /** Cancels what still waits, and gives its credits back; refuses what is under way or has ended. */
    public void cancel(Actor actor, Job job, String reason) {
        if (job.status() != JobStatus.QUEUED) throw Refusal.because(TryOnRefusal.JOB_NOT_CANCELLABLE);
        audit.record(Deed.of(actor, "job.cancelled", job.id())
                .changing(job.status().code(), JobStatus.CANCELLED.code())
                .because(reason));
        if (!jobs.cancel(job.id(), clock.instant())) throw Refusal.because(TryOnRefusal.JOB_NOT_CANCELLABLE);
        giveBack(job);
    }

    /**
     * Does a job that has ended once more, with the same pictures, at no charge; once for a job. Refuses one that has not
     * ended, or whose pictures are gone.
     */
    public void retry(Actor actor, Job job, String reason) {
        if (!job.status().isTerminal()) throw Refusal.because(TryOnRefusal.JOB_NOT_FINISHED);
        List<Picture> used = Stream.concat(Stream.of(job.pictures().person()), job.pictures().garments().stream())
                .map(id -> pictures.find(job.accountId(), id)
                        .orElseThrow(() -> Refusal.because(TryOnRefusal.UNKNOWN_IMAGE)))
                .toList();
        Optional<String> earlier = find(job.id()).flatMap(file -> file.marks().retriedAs());
        String next = earlier.orElseGet(() -> ids.next("job"));
        if (earlier.isEmpty()) {
            audit.record(
                    Deed.of(actor, "job.retried", job.id()).changing("", next).because(reason));
        }
        pictures.use(used);
        Job again = job.again(store.retry(job.id(), next), clock.instant());
        jobs.insertRepeatable(again);
        news.accept(new JobQueued(again.id()));
    }

    /** Gives the credits of a completed job back, once; what failed, was cancelled or is a retry cost nothing. */
    public void refund(Actor actor, Job job, String reason) {
        if (job.status() != JobStatus.COMPLETED || job.creditsUsed() == 0)
            throw Refusal.because(TryOnRefusal.JOB_NOT_FINISHED);
        if (find(job.id()).flatMap(file -> file.marks().refunded()).isPresent()) return;
        audit.record(Deed.of(actor, "job.refunded", job.id())
                .changing(job.creditsUsed() + " credits", "0 credits")
                .because(reason));
        if (store.refund(job.id(), clock.instant())) giveBack(job);
    }

    /** From now on the result is to be seen blurred only, by its owner, too. Does nothing to a job that is flagged. */
    public synchronized void flag(Actor actor, Job job, String reason) {
        if (isFlagged(job)) return;
        audit.record(
                Deed.of(actor, "job.flagged", job.id()).changing("", "flagged").because(reason));
        store.flag(job.id(), new JobMarks.Flag(actor.id(), reason, clock.instant()));
        blur.settle(job.id());
        flags.accept(new JobFlagged(job.id(), job.accountId()));
    }

    /** Does nothing to a job that is not flagged. */
    public synchronized void unflag(Actor actor, Job job, String reason) {
        if (!isFlagged(job)) return;
        audit.record(Deed.of(actor, "job.unflagged", job.id())
                .changing("flagged", "")
                .because(reason));
        store.unflag(job.id());
        blur.settle(job.id());
    }

    /** One of a job's pictures, as JPEG; empty when it is none of them, or is deleted. Looking is audited. */
    public Optional<byte[]> look(Actor actor, Job job, String pictureId) {
        boolean part = job.pictures().person().equals(pictureId)
                || job.pictures().garments().contains(pictureId)
                || job.result().filter(made -> made.id().equals(pictureId)).isPresent();
        Optional<Picture> picture = part ? pictures.find(job.accountId(), pictureId) : Optional.empty();
        if (picture.isEmpty()) return Optional.empty();
        audit.record(Deed.of(actor, "job.picture_seen", job.id()).changing("", pictureId));
        return pictures.original(picture.get());
    }

    private boolean isFlagged(Job job) {
        return jobs.find(job.id()).filter(found -> found.pictures().flagged()).isPresent();
    }

    private void giveBack(Job job) {
        JobCredits.giveBack(credits, job);
        jobs.refunded(job.id());
    }
}
