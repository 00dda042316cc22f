package com.trailroom.web;

import com.trailroom.store.Turn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.logging.Logger;

/** Forgets forms past their day. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SentFormTimer {

    private static final Logger LOG = Logger.getLogger(SentFormTimer.class.getName());

    @Inject
    SentFormStore store;

    @Inject
    Clock clock;

    @Schedule(hour = "*", minute = "41", persistent = false)
    void forget() {
        Turn.of(
                LOG,
                "forgetting sent forms",
                () -> store.forgetBefore(clock.instant().minus(SentForms.KEPT)));
    }
}
