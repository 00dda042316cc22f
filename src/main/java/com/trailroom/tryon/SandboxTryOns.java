package com.trailroom.tryon;

import com.trailroom.config.Dial;
import com.trailroom.config.Live;
import com.trailroom.credit.Balance;
import com.trailroom.kernel.Ids;
import com.trailroom.kernel.Refusal;
import com.trailroom.tryon.picture.Picture;
import com.trailroom.tryon.picture.Pictures;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The entrance to the sandbox: try-ons that cost nothing and reach no engine. {@link MagicPicture} says what comes of them. */
public class SandboxTryOns implements TryOnSpace {

    private final JobStore jobs;
    private final Pictures pictures;
    private final PictureDeletion deletion;
    private final Consumer<Job> start;
    private final Live live;
    private final Clock clock;
    private final Ids ids;

    SandboxTryOns(
            JobStore jobs, Pictures pictures, PictureDeletion deletion, Consumer<Job> start, Live live, Clock clock) {
        this.jobs = jobs;
        this.pictures = pictures;
        this.deletion = deletion;
        this.start = start;
        this.live = live;
        this.clock = clock;
        this.ids = new Ids(clock);
    }

    /** Nothing costs anything here. */
    @Override
    public boolean affords(String owner, Mode mode, Optional<String> jobId) {
        return true;
    }

    @Override
    public Submission submit(String owner, TryOnRequest request) {
        return submit(owner, request, ids.next("job"));
    }

    @Override
    public Submission submit(String owner, TryOnRequest request, String jobId) {
        if (!live.isOn(Dial.SANDBOX)) throw Refusal.because(TryOnRefusal.SANDBOX_OFF);
        int cost = request.mode().cost(live);
        Job job = Job.asked(jobId, owner, cost, request, clock.instant()).as(JobStatus.QUEUED);
        MagicPicture magic = MagicPicture.deciding(job.pictures());
        if (magic == MagicPicture.IMG_TEST_NO_CREDITS) {
            return new Submission.Unaffordable(request.mode(), new Balance(0, 0));
        }
        if (magic == MagicPicture.IMG_TEST_NO_PERSON) throw Refusal.because(JobFailure.IMAGE_NO_PERSON);
        pictures.use(check(owner, request));
        jobs.insertRepeatable(job);
        start.accept(job);
        return new Submission.Accepted(jobs.find(jobId).orElseThrow());
    }

    @Override
    public Optional<Job> find(String owner, String jobId) {
        return jobs.find(jobId).filter(job -> job.accountId().equals(owner));
    }

    @Override
    public List<Job> history(String owner, HistoryFilter filter, Optional<String> after, int limit) {
        return jobs.ofAccount(owner, filter, after, limit);
    }

    @Override
    public List<Job> newer(String owner, HistoryFilter filter, String before, int limit) {
        return jobs.newer(owner, filter, before, limit);
    }

    @Override
    public Job cancel(String owner, String jobId) {
        require(owner, jobId);
        if (!jobs.cancel(jobId, clock.instant())) throw Refusal.because(TryOnRefusal.JOB_NOT_CANCELLABLE);
        jobs.refunded(jobId);
        return require(owner, jobId);
    }

    @Override
    public void deletePictures(String owner, String jobId) {
        Job job = require(owner, jobId);
        if (!job.status().isTerminal()) throw Refusal.because(TryOnRefusal.JOB_NOT_FINISHED);
        deletion.of(job);
    }

    @Override
    public Optional<Picture> result(Job job) {
        return job.result().flatMap(result -> pictures.find(job.accountId(), result.id()));
    }

    private List<Picture> check(String owner, TryOnRequest request) {
        if (!request.mode().takes(request.garmentIds().size())) {
            throw Refusal.because(TryOnRefusal.WRONG_NUMBER_OF_GARMENTS);
        }
        return Stream.concat(Stream.of(request.personId()), request.garmentIds().stream())
                .filter(id -> MagicPicture.of(id).isEmpty())
                .map(id -> pictures.find(owner, id).orElseThrow(() -> Refusal.because(TryOnRefusal.UNKNOWN_IMAGE)))
                .toList();
    }

    private Job require(String owner, String jobId) {
        return find(owner, jobId).orElseThrow(() -> Refusal.because(TryOnRefusal.NOT_FOUND));
    }
}
