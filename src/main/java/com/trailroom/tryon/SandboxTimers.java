package com.trailroom.tryon;

import com.trailroom.store.Turn;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Logger;

/** Goes on with the sandbox's jobs where a node was cut off, and forgets old ones. */
@Singleton
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SandboxTimers {

    private static final Logger LOG = Logger.getLogger(SandboxTimers.class.getName());

    @Inject
    SandboxWork work;

    @Schedule(hour = "*", minute = "*", second = "3/10", persistent = false)
    void sweep() {
        Turn.of(LOG, "the sandbox's sweep", work::sweep);
    }

    @Schedule(hour = "4", minute = "13", persistent = false)
    void forget() {
        Turn.of(LOG, "clearing the sandbox", work::forgetOld);
    }
}
