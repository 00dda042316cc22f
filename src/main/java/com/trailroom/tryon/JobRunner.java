package com.trailroom.tryon;

import com.trailroom.credit.Credits;
import com.trailroom.tryon.TryOnEngine.EngineOutcome;
import com.trailroom.tryon.TryOnEngine.EngineRequest;
import com.trailroom.tryon.picture.Picture;
import com.trailroom.tryon.picture.PictureLabel;
import com.trailroom.tryon.picture.Pictures;
import com.trailroom.tryon.prompt.Prompt;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Works on a claimed job until it has ended: completed with a picture, or failed and refunded. */
class JobRunner {

    private static final Logger LOG = Logger.getLogger(JobRunner.class.getName());
    private static final int MOST_CLAIMS = 3;

    private final JobStore jobs;
    private final Pictures pictures;
    private final Credits credits;
    private final TryOnEngine engine;
    private final Function<Mode, Prompt> prompts;
    private final Clock clock;

    /** {@code prompts} tells what is to be asked for now. */
    JobRunner(
            JobStore jobs,
            Pictures pictures,
            Credits credits,
            TryOnEngine engine,
            Function<Mode, Prompt> prompts,
            Clock clock) {
        this.jobs = jobs;
        this.pictures = pictures;
        this.credits = credits;
        this.engine = engine;
        this.prompts = prompts;
        this.clock = clock;
    }

    void run(Job job) throws InterruptedException {
        if (job.attempts() > MOST_CLAIMS) {
            fail(job, JobFailure.INTERRUPTED);
            return;
        }
        Optional<EngineRequest> request = request(job);
        if (request.isEmpty()) {
            fail(job, JobFailure.PICTURES_DELETED);
            return;
        }
        EngineAttempts attempts =
                new EngineAttempts(engine, clock, pause -> Thread.sleep(pause.toMillis()), Math::random);
        EngineOutcome outcome = attempts.dress(request.get());
        if (outcome instanceof EngineOutcome.Dressed dressed) complete(job, dressed);
        if (outcome instanceof EngineOutcome.NotDressed not) fail(job, not.failure());
    }

    /** Ends a held job and gives its credits back; does nothing when it is no longer held. */
    void fail(Job job, JobFailure failure) {
        if (jobs.fail(job, failure, clock.instant())) refund(job);
    }

    /** Gives back what an ended job owes; may be repeated. */
    void refund(Job job) {
        JobCredits.giveBack(credits, job);
        jobs.refunded(job.id());
    }

    private void complete(Job job, EngineOutcome.Dressed dressed) {
        Picture result;
        try {
            result = pictures.keepResult(job.accountId(), dressed.picture(), label(dressed));
        } catch (RuntimeException unusable) {
            LOG.log(Level.WARNING, "The result of " + job.id() + " cannot be kept", unusable);
            fail(job, JobFailure.ENGINE_INVALID_RESULT);
            return;
        }
        Job.Result made = new Job.Result(result.id(), result.width(), result.height());
        Job.Making making = new Job.Making(Optional.of(engine.name()), Optional.of(dressed.model()), dressed.prompt());
        jobs.complete(job, made, making, clock.instant())
                .ifPresentOrElse(new Blur(jobs, pictures)::ended, () -> pictures.delete(result));
    }

    private PictureLabel label(EngineOutcome.Dressed dressed) {
        return new PictureLabel(engine.source(), "TrailRoom, engine " + engine.name(), dressed.model());
    }

    private Optional<EngineRequest> request(Job job) {
        List<byte[]> garments = new ArrayList<>();
        job.pictures().garments().forEach(id -> bytes(job, id).ifPresent(garments::add));
        if (garments.size() != job.pictures().garments().size()) return Optional.empty();
        return bytes(job, job.pictures().person())
                .map(person -> new EngineRequest(job.mode(), person, garments, prompts.apply(job.mode())));
    }

    private Optional<byte[]> bytes(Job job, String pictureId) {
        return pictures.find(job.accountId(), pictureId).flatMap(pictures::bytes);
    }
}
