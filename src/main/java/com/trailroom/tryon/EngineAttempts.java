package com.trailroom.tryon;

import com.trailroom.tryon.TryOnEngine.EngineOutcome;
import com.trailroom.tryon.TryOnEngine.EngineOutcome.Dressed;
import com.trailroom.tryon.TryOnEngine.EngineOutcome.NotDressed;
import com.trailroom.tryon.TryOnEngine.EngineRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.DoubleSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Asks an engine up to three times within five minutes, and looks at what comes back: a picture that cannot be one counts as
 * a failed attempt. Between attempts it waits one, then two seconds, times a random factor from a half to one and a half.
 */
final class EngineAttempts {

    /** Waits; replaced in tests. */
    interface Pause {
        void sleep(Duration time) throws InterruptedException;
    }

    private static final Logger LOG = Logger.getLogger(EngineAttempts.class.getName());
    private static final int MOST = 3;
    private static final Duration IN_ALL = Duration.ofMinutes(5);

    private final TryOnEngine engine;
    private final Clock clock;
    private final Pause pause;
    private final DoubleSupplier random;

    EngineAttempts(TryOnEngine engine, Clock clock, Pause pause, DoubleSupplier random) {
        this.engine = engine;
        this.clock = clock;
        this.pause = pause;
        this.random = random;
    }

    /** A checked picture, or the failure of the last attempt. */
    EngineOutcome dress(EngineRequest request) throws InterruptedException {
        Instant end = clock.instant().plus(IN_ALL);
        for (int attempt = 1; ; attempt++) {
            EngineOutcome outcome = once(request);
            boolean again = outcome instanceof NotDressed failed && failed.again();
            if (!again || attempt == MOST) return outcome;
            Duration wait = backoff(attempt);
            if (clock.instant().plus(wait).isAfter(end)) return outcome;
            pause.sleep(wait);
        }
    }

    private EngineOutcome once(EngineRequest request) {
        try {
            EngineOutcome outcome = engine.dress(request);
            boolean unusable = outcome instanceof Dressed dressed && !ResultCheck.passes(dressed.picture(), request);
            return unusable ? new NotDressed(JobFailure.ENGINE_INVALID_RESULT, true) : outcome;
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "The engine " + engine.name() + " failed", e);
            return new NotDressed(JobFailure.SERVER_ERROR, true);
        }
    }

    private Duration backoff(int attempt) {
        return Duration.ofMillis((long) (1000L * (1L << (attempt - 1)) * (0.5 + random.getAsDouble())));
    }
}
