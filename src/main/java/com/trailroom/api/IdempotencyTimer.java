package com.trailroom.api;

import com.trailroom.store.Turn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Logger;

/** Forgets old keys every hour. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class IdempotencyTimer {

    private static final Logger LOG = Logger.getLogger(IdempotencyTimer.class.getName());

    @Inject
    Idempotency idempotency;

    @Schedule(hour = "*", minute = "41", persistent = false)
    void forgetOld() {
        Turn.of(LOG, "forgetting old idempotency keys", idempotency::forgetOld);
    }
}
