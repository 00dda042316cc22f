package com.trailroom.guard.signal;

import com.trailroom.store.Turn;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Logger;

/** Writes down what was counted every ten seconds, and at the end. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignalTimers {

    private static final Logger LOG = Logger.getLogger(SignalTimers.class.getName());

    @Inject
    Signals signals;

    @PreDestroy
    @Schedule(hour = "*", minute = "*", second = "8/10", persistent = false)
    void flush() {
        Turn.of(LOG, "writing signals", signals::flush);
    }

    @Schedule(hour = "3", minute = "53", persistent = false)
    void forget() {
        Turn.of(LOG, "forgetting old signals", signals::forgetOld);
    }
}
