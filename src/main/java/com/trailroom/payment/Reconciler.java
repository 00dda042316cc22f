package com.trailroom.payment;

import com.trailroom.kernel.Money;
import com.trailroom.payment.gateway.GatewayPayment;
import com.trailroom.payment.gateway.GatewayTrouble;
import com.trailroom.payment.gateway.PaymentGateway;
import com.trailroom.store.Leases;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Asks the gateway about orders that nobody confirmed, first after two minutes, then ever more rarely for three days; and once
 * more about each completed payment, a day later, whether its books agree with ours.
 */
class Reconciler {

    private static final Logger LOG = Logger.getLogger(Reconciler.class.getName());
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration RAREST = Duration.ofHours(6);
    private static final Duration ABANDONED = Duration.ofDays(3);
    private static final int BATCH = 100;

    private final PaymentStore payments;
    private final PaymentGateway gateway;
    private final Settlement settlement;
    private final Refunds refunds;
    private final Differences differences;
    private final Leases leases;
    private final Clock clock;

    Reconciler(
            PaymentStore payments,
            PaymentGateway gateway,
            Settlement settlement,
            Refunds refunds,
            Differences differences,
            Leases leases,
            Clock clock) {
        this.payments = payments;
        this.gateway = gateway;
        this.settlement = settlement;
        this.refunds = refunds;
        this.differences = differences;
        this.leases = leases;
        this.clock = clock;
    }

    /** One turn, on one node. Without the gateway it ends early: whoever is overdue comes first next time. */
    void run() {
        for (Payment payment : payments.toCheck(clock.instant(), BATCH)) {
            Instant now = clock.instant();
            if (!leases.take("payment-reconciler", now, now.plus(LEASE))) return;
            try {
                check(payment);
            } catch (GatewayTrouble trouble) {
                LOG.log(Level.WARNING, "The gateway cannot be asked about {0}: {1}", new Object[] {
                    payment.id(), trouble.getMessage()
                });
                if (!trouble.isDefinite()) return;
                postpone(payment);
            }
        }
    }

    private void check(Payment seen) {
        if (!seen.isOpen()) {
            compare(seen);
            payments.find(seen.id()).ifPresent(now -> payments.move(now, now.checkedAgain(Optional.empty())));
            return;
        }
        Payment settled = settlement.settle(seen);
        if (settled.isOpen()) postpone(settled);
    }

    private void postpone(Payment payment) {
        Instant now = clock.instant();
        Duration age = Duration.between(payment.created(), now);
        boolean over = age.compareTo(ABANDONED) >= 0;
        Duration half = age.dividedBy(2);
        Optional<Instant> next =
                over ? Optional.empty() : Optional.of(now.plus(half.compareTo(RAREST) < 0 ? half : RAREST));
        Payment rested = payment.checkedAgain(next);
        boolean abandoned = over && payment.status() == PaymentStatus.CREATED;
        payments.move(payment, abandoned ? rested.failed("Not paid within three days") : rested);
    }

    private void compare(Payment payment) {
        String captured = payment.capture().orElseThrow().paymentId();
        refunds.reconcile(payment);
        Optional<GatewayPayment> theirs = gateway.payments(payment.order().id()).stream()
                .filter(attempt -> attempt.id().equals(captured))
                .findFirst();
        boolean agreed = theirs.filter(attempt -> attempt.isOver(payment.quote().total()))
                .filter(attempt -> attempt.state() == GatewayPayment.State.CAPTURED
                        || attempt.state() == GatewayPayment.State.REFUNDED)
                .isPresent();
        if (!agreed) {
            String told = theirs.map(attempt -> attempt.state() + " over " + attempt.amount())
                    .orElse("nothing");
            Money ours = payment.quote().total();
            differences.note(
                    Difference.Kind.NOT_CAPTURED_THERE,
                    payment.id(),
                    "we hold a capture of %s as %s, the gateway tells %s".formatted(ours, captured, told));
        }
    }
}
