package com.trailroom.credit;

import com.trailroom.store.Turn;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Logger;

/** Recovery at boot and every minute, the daily grant at 00:00 UTC, verification every hour. A failure waits its turn. */
@Singleton
@Startup
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CreditTimers {

    private static final Logger LOG = Logger.getLogger(CreditTimers.class.getName());

    @Inject
    CreditRecovery recovery;

    @Inject
    DailyGrant dailyGrant;

    @Inject
    LedgerChecks checks;

    @PostConstruct
    @Schedule(hour = "*", minute = "*", persistent = false)
    void recover() {
        run("recovery", recovery::recover);
    }

    @Schedule(hour = "0", minute = "0", timezone = "UTC", persistent = false)
    void grant() {
        run("daily grant", dailyGrant::grantAll);
    }

    @Schedule(hour = "*", minute = "17", persistent = false)
    void verify() {
        run("verification", checks::run);
    }

    private static void run(String what, Runnable task) {
        Turn.of(LOG, "credit " + what, task);
    }
}
