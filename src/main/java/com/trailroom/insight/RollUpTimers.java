package com.trailroom.insight;

import com.trailroom.store.Turn;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Logger;

/** Has days added up every half minute. A failure waits for the next turn. */
@Singleton
@Startup
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RollUpTimers {

    private static final Logger LOG = Logger.getLogger(RollUpTimers.class.getName());

    @Inject
    RollUps rollUps;

    @Schedule(hour = "*", minute = "*", second = "7/30", persistent = false)
    void addUp() {
        Turn.of(LOG, "adding up days", rollUps::run);
    }
}
