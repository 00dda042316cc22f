package com.trailroom.tryon;

import com.trailroom.kernel.Space;
import com.trailroom.tryon.picture.DigitalSource;
import com.trailroom.tryon.picture.Picture;
import com.trailroom.tryon.picture.PictureLabel;
import com.trailroom.tryon.picture.Pictures;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** Brings the sandbox's jobs to their ends. Any node may do any of it, again and again. */
class SandboxWork {

    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration KEPT = Duration.ofDays(30);
    private static final int BATCH = 200;
    private static final String ENGINE = "sandbox";

    private final JobStore jobs;
    private final SandboxStore rows;
    private final Pictures pictures;
    private final Consumer<JobEnded> news;
    private final Clock clock;

    SandboxWork(JobStore jobs, SandboxStore rows, Pictures pictures, Consumer<JobEnded> news, Clock clock) {
        this.jobs = jobs;
        this.rows = rows;
        this.pictures = pictures;
        this.news = news;
        this.clock = clock;
    }

    /** How long until a job that was just asked for may end. */
    static Duration time(Job job) {
        return MagicPicture.deciding(job.pictures()).time();
    }

    /** Ends a job that waits; does nothing to another. */
    void end(String jobId) {
        Instant now = clock.instant();
        Optional<Job> claimed = jobs.claim(jobId, now, now.plus(LEASE));
        claimed.ifPresent(job -> {
            Optional<JobFailure> failure = MagicPicture.deciding(job.pictures()).failure();
            if (failure.isPresent()) jobs.fail(job, failure.get(), clock.instant());
            else complete(job);
            jobs.refunded(jobId);
            news.accept(new JobEnded(jobId));
        });
    }

    /** Ends what a node that is gone had left. */
    void sweep() {
        Instant now = clock.instant();
        jobs.withLapsedLease(now, BATCH).forEach(job -> jobs.requeueLapsed(job, now));
        jobs.inStatus(JobStatus.QUEUED, BATCH).stream()
                .filter(job -> !job.times().created().plus(time(job)).isAfter(now))
                .forEach(job -> end(job.id()));
    }

    void forgetOld() {
        rows.deleteOlder(clock.instant().minus(KEPT));
    }

    void erase(String accountId) {
        rows.deleteOf(Space.sandboxOf(accountId));
    }

    private void complete(Job job) {
        PictureLabel label = new PictureLabel(DigitalSource.COMPOSITE, "TrailRoom, engine " + ENGINE, ENGINE);
        Picture picture = pictures.keepResult(job.accountId(), SandboxPicture.jpeg(), label);
        Job.Result result = new Job.Result(picture.id(), picture.width(), picture.height());
        Job.Making making = new Job.Making(Optional.of(ENGINE), Optional.of(ENGINE), Optional.empty());
        if (jobs.complete(job, result, making, clock.instant()).isEmpty()) pictures.delete(picture);
    }
}
