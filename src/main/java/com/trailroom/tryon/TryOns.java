package com.trailroom.tryon;

import com.trailroom.account.AddressVerification;
import com.trailroom.config.Live;
import com.trailroom.credit.Credits;
import com.trailroom.kernel.Ids;
import com.trailroom.kernel.Refusal;
import com.trailroom.tryon.picture.Picture;
import com.trailroom.tryon.picture.Pictures;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The entrance: asks for try-ons, finds, cancels and deletes them. Another account's job is as good as none.
 */
public class TryOns implements TryOnSpace {

    private final AddressVerification addresses;
    private final JobStore jobs;
    private final Acceptance acceptance;
    private final Credits credits;
    private final Pictures pictures;
    private final PictureDeletion deletion;
    private final TryOnEngine engine;
    private final Live live;
    private final Clock clock;
    private final Ids ids;

    TryOns(
            AddressVerification addresses,
            JobStore jobs,
            Acceptance acceptance,
            Credits credits,
            Pictures pictures,
            PictureDeletion deletion,
            TryOnEngine engine,
            Live live,
            Clock clock) {
        this.addresses = addresses;
        this.jobs = jobs;
        this.acceptance = acceptance;
        this.credits = credits;
        this.pictures = pictures;
        this.deletion = deletion;
        this.engine = engine;
        this.live = live;
        this.clock = clock;
        this.ids = new Ids(clock);
    }

    /**
     * Accepts a try-on of pictures the account has uploaded, when it has the credits; refuses unknown pictures, and an account
     * that must verify its address first.
     */
    @Override
    public Submission submit(String accountId, TryOnRequest request) {
        Job job = checked(accountId, request, ids.next("job"), cost(request));
        jobs.insert(job);
        return acceptance.of(job);
    }

    /**
     * As the other, for a request that may come again: under the same id it is the same job, debited once. Who sent it first
     * may have been cut off anywhere; what is missing is done now.
     */
    @Override
    public Submission submit(String accountId, TryOnRequest request, String jobId) {
        Job job = jobs.find(jobId).orElseGet(() -> checked(accountId, request, jobId, cost(request)));
        return acceptance.ofRepeatable(job);
    }

    @Override
    public boolean affords(String accountId, Mode mode, Optional<String> jobId) {
        return jobId.flatMap(jobs::find).isPresent()
                || credits.balanceOf(accountId).total() >= mode.cost(live);
    }

    @Override
    public Optional<Job> find(String accountId, String jobId) {
        return jobs.find(jobId)
                .filter(job -> job.accountId().equals(accountId))
                .filter(job -> job.status() != JobStatus.ACCEPTING);
    }

    /** Newest first; those older than {@code after}, a job's id, when given. */
    @Override
    public List<Job> history(String accountId, HistoryFilter filter, Optional<String> after, int limit) {
        return jobs.ofAccount(accountId, filter, after, limit);
    }

    /** The jobs right after {@code before} in time, newest first. */
    @Override
    public List<Job> newer(String accountId, HistoryFilter filter, String before, int limit) {
        return jobs.newer(accountId, filter, before, limit);
    }

    /** How many jobs wait before this one, and it: 1 is next. */
    public int position(Job job) {
        return 1 + jobs.queuedBefore(job.id());
    }

    /** Cancels what still waits, and gives its credits back. */
    @Override
    public Job cancel(String accountId, String jobId) {
        Job job = require(accountId, jobId);
        if (!jobs.cancel(job.id(), clock.instant())) throw Refusal.because(TryOnRefusal.JOB_NOT_CANCELLABLE);
        JobCredits.giveBack(credits, job);
        jobs.refunded(jobId);
        return require(accountId, jobId);
    }

    /** Deletes the result, and those of the uploads that no other job of the account uses; the job's row stays. */
    @Override
    public void deletePictures(String accountId, String jobId) {
        Job job = require(accountId, jobId);
        if (!job.status().isTerminal()) throw Refusal.because(TryOnRefusal.JOB_NOT_FINISHED);
        deletion.of(job);
    }

    /** The finished picture of a job; empty when there is none, or no longer. */
    @Override
    public Optional<Picture> result(Job job) {
        return job.result().flatMap(result -> pictures.find(job.accountId(), result.id()));
    }

    /** As {@link #find}, but refuses what is not there. */
    public Job require(String accountId, String jobId) {
        return find(accountId, jobId).orElseThrow(() -> Refusal.because(TryOnRefusal.NOT_FOUND));
    }

    private Picture requireOwn(String accountId, String pictureId) {
        return pictures.find(accountId, pictureId).orElseThrow(() -> Refusal.because(TryOnRefusal.UNKNOWN_IMAGE));
    }

    private byte[] jpeg(Picture picture) {
        return pictures.bytes(picture).orElseThrow(() -> Refusal.because(TryOnRefusal.UNKNOWN_IMAGE));
    }

    /** What it costs now. */
    int cost(TryOnRequest request) {
        return request.mode().cost(live);
    }

    /** A job that may be accepted; refuses what may not. */
    Job checked(String accountId, TryOnRequest request, String jobId, int cost) {
        addresses.demand(accountId);
        List<String> garmentIds = request.garmentIds();
        if (!request.mode().takes(garmentIds.size())) throw Refusal.because(TryOnRefusal.WRONG_NUMBER_OF_GARMENTS);
        List<Picture> used = new ArrayList<>(List.of(requireOwn(accountId, request.personId())));
        garmentIds.forEach(id -> used.add(requireOwn(accountId, id)));
        Picture person = used.get(0);
        engine.objectionTo(person.sha256(), () -> jpeg(person)).ifPresent(objection -> {
            throw Refusal.because(objection);
        });
        pictures.use(used);
        return Job.asked(jobId, accountId, cost, request, clock.instant());
    }
}
