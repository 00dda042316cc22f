package com.trailroom.tryon.share;

import com.trailroom.store.Turn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.logging.Logger;

/** Forgets the links that have ended. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ShareTimer {

    private static final Logger LOG = Logger.getLogger(ShareTimer.class.getName());

    @Inject
    ShareStore store;

    @Inject
    Clock clock;

    @Schedule(hour = "*", minute = "37", persistent = false)
    void forget() {
        Turn.of(LOG, "forgetting ended links", () -> store.deleteEnded(clock.instant()));
    }
}
