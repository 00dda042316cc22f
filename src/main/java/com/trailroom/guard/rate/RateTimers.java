package com.trailroom.guard.rate;

import com.trailroom.store.Turn;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.logging.Logger;

/** Forgets full buckets, here and in the database: a full one need not be remembered. */
@Singleton
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RateTimers {

    private static final Logger LOG = Logger.getLogger(RateTimers.class.getName());

    @Inject
    RateLimits limits;

    @Inject
    BucketStore store;

    @Inject
    Clock clock;

    @Schedule(hour = "*", minute = "*/5", second = "41", persistent = false)
    void forget() {
        Turn.of(LOG, "forgetting full rate buckets", () -> {
            limits.forgetIdle();
            store.forgetFull(clock.instant());
        });
    }
}
