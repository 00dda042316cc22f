package com.trailroom.guard.block;

import com.trailroom.store.Turn;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Logger;

/** Forgets the blocks that ended long ago; the audit log remembers them. */
@Singleton
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BlockTimers {

    private static final Logger LOG = Logger.getLogger(BlockTimers.class.getName());

    @Inject
    Blocks blocks;

    @Schedule(hour = "4", minute = "7", persistent = false)
    void forget() {
        Turn.of(LOG, "forgetting ended blocks", blocks::forgetOver);
    }
}
