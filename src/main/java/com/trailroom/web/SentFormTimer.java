package com.trailroom.web;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;

/** Forgets forms past their day. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SentFormTimer {

    @Inject
    SentFormStore store;

    @Inject
    Clock clock;

    @Schedule(hour = "*", minute = "41", persistent = false)
    void forget() {
        store.forgetBefore(clock.instant().minus(SentForms.KEPT));
    }
}
