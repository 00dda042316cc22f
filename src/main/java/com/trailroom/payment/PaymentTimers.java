package com.trailroom.payment;

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

/** What was left undone every ten seconds, the inbox every five, the gateway's word every half minute. A failure waits its turn. */
@Singleton
@Startup
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PaymentTimers {

    private static final Logger LOG = Logger.getLogger(PaymentTimers.class.getName());

    @Inject
    PaymentSweep sweep;

    @Inject
    EventDesk desk;

    @Inject
    Reconciler reconciler;

    @Inject
    RefundDesk refunds;

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    void sweep() {
        run("sweep", sweep::run);
        run("confirmed refunds", refunds::carryOutConfirmed);
    }

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void work() {
        run("inbox", desk::sweep);
    }

    @Schedule(hour = "*", minute = "*", second = "*/30", persistent = false)
    void reconcile() {
        run("reconciliation", reconciler::run);
    }

    private static void run(String what, Runnable task) {
        Turn.of(LOG, "payment " + what, task);
    }
}
