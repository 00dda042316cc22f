package com.trailroom.tryon.prompt;

import com.trailroom.audit.Audit;
import com.trailroom.audit.Deed;
import com.trailroom.kernel.Actor;
import com.trailroom.kernel.Ids;
import com.trailroom.kernel.Refusal;
import com.trailroom.tryon.TryOnEngine;
import com.trailroom.tryon.TryOnEngine.EngineOutcome;
import com.trailroom.tryon.TryOnEngine.EngineRequest;
import com.trailroom.tryon.picture.PictureLabel;
import com.trailroom.tryon.picture.Pictures;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The entrance to trials: makes pictures with a version, of sample pictures, with the engine in use, one attempt each. They are
 * made beside the queue, two at once on a node, cost nobody anything, and belong to the administrator's account.
 */
public class Trials {

    /** What is put on whom; {@code name} says so in words. */
    public record Sample(String name, byte[] person, List<byte[]> garments) {}

    private static final Logger LOG = Logger.getLogger(Trials.class.getName());
    private static final int MOST = 12;
    private static final int AT_ONCE = 2;
    private static final Duration LOST = Duration.ofMinutes(5);

    private final TrialStore store;
    private final TryOnEngine engine;
    private final Pictures pictures;
    private final Executor threads;
    private final Audit audit;
    private final Clock clock;
    private final Ids ids;
    private final Semaphore places = new Semaphore(AT_ONCE);

    Trials(TrialStore store, TryOnEngine engine, Pictures pictures, Executor threads, Audit audit, Clock clock) {
        this.store = store;
        this.engine = engine;
        this.pictures = pictures;
        this.threads = threads;
        this.audit = audit;
        this.clock = clock;
        this.ids = new Ids(clock);
    }

    /** Of the engine in use. */
    public String engine() {
        return engine.name();
    }

    /** Whether the engine in use is asked in words at all. */
    public boolean arePossible() {
        return engine.takesWords();
    }

    /** The latest of a version, newest first; what a crash has ended says so. */
    public List<Trial> of(PromptVersion version) {
        return store.of(version.mode(), version.number(), MOST).stream()
                .map(this::asItIs)
                .toList();
    }

    /** Begins one; what comes of it is found among the version's trials. */
    public void begin(Actor actor, PromptVersion version, Sample sample) {
        if (!arePossible()) throw Refusal.because(PromptRefusal.ENGINE_TAKES_NO_WORDS);
        if (!places.tryAcquire()) throw Refusal.because(PromptRefusal.TOO_MANY_TRIALS);
        boolean begun = false;
        try {
            audit.record(
                    Deed.of(actor, "prompt.tried", "prompt-" + version.mode().code())
                            .changing("", "version " + version.number())
                            .because(sample.name()));
            Trial trial = new Trial(
                    ids.next("try"),
                    version.mode(),
                    version.number(),
                    actor.id(),
                    sample.name(),
                    clock.instant(),
                    Optional.empty(),
                    Optional.empty());
            store.insert(trial);
            threads.execute(() -> run(trial, version, sample));
            begun = true;
        } finally {
            if (!begun) places.release();
        }
    }

    private void run(Trial trial, PromptVersion version, Sample sample) {
        try {
            EngineOutcome outcome = engine.dress(
                    new EngineRequest(version.mode(), sample.person(), sample.garments(), version.prompt()));
            if (outcome instanceof EngineOutcome.Dressed dressed) keep(trial, dressed);
            if (outcome instanceof EngineOutcome.NotDressed not)
                store.failed(trial.id(), not.failure().words());
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Trial " + trial.id() + " failed", e);
            store.failed(trial.id(), "The engine’s answer could not be used.");
        } finally {
            places.release();
        }
    }

    private void keep(Trial trial, EngineOutcome.Dressed dressed) {
        PictureLabel label = new PictureLabel(engine.source(), "TrailRoom, engine " + engine.name(), dressed.model());
        store.made(
                trial.id(),
                pictures.keepResult(trial.actor(), dressed.picture(), label).id());
    }

    private Trial asItIs(Trial trial) {
        boolean lost = trial.isUnderWay() && trial.begun().plus(LOST).isBefore(clock.instant());
        if (!lost) return trial;
        return new Trial(
                trial.id(),
                trial.mode(),
                trial.number(),
                trial.actor(),
                trial.sample(),
                trial.begun(),
                trial.picture(),
                Optional.of("It was interrupted. Begin another."));
    }
}
