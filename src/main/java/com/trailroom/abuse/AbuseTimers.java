package com.trailroom.abuse;

import com.trailroom.store.Turn;
import com.trailroom.tryon.JobFlagged;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.logging.Logger;

/** Looks at the rules once a minute, and at flags when there is one. */
@Singleton
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AbuseTimers {

    private static final Logger LOG = Logger.getLogger(AbuseTimers.class.getName());

    @Inject
    Watch watch;

    @Schedule(hour = "*", minute = "*", second = "27", persistent = false)
    void look() {
        for (Rule rule : Rule.values()) Turn.of(LOG, "looking at " + rule, () -> watch.look(rule));
    }

    public void flagged(@Observes JobFlagged news) {
        Turn.of(LOG, "looking at flags", () -> watch.look(Rule.FLAGS));
    }
}
