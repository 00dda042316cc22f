package com.trailroom.credit.bulk;

import com.trailroom.store.Turn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Logger;

/** Goes on with files that a crash has cut off, every half minute; forgets, every night, those that came to nothing. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BulkTimers {

    private static final Logger LOG = Logger.getLogger(BulkTimers.class.getName());

    @Inject
    BulkCredits bulk;

    @Schedule(hour = "*", minute = "*", second = "19/30", persistent = false)
    void goOn() {
        Turn.of(LOG, "carrying out files of credits", bulk::goOn);
    }

    @Schedule(hour = "4", minute = "13", persistent = false)
    void forget() {
        Turn.of(LOG, "forgetting files of credits", bulk::forgetOld);
    }
}
