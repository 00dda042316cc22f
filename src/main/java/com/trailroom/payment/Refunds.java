package com.trailroom.payment;

import com.trailroom.credit.Credits;
import com.trailroom.kernel.CreditAmount;
import com.trailroom.kernel.Ids;
import com.trailroom.kernel.Money;
import com.trailroom.kernel.Refusal;
import com.trailroom.payment.gateway.GatewayRefund;
import com.trailroom.payment.gateway.GatewayTrouble;
import com.trailroom.payment.gateway.PaymentGateway;
import java.time.Clock;
import java.util.Optional;

/** Gives money back, all or part of it: unspent purchased credits first, spent ones only by choice. */
public class Refunds {

    private final PaymentStore store;
    private final Credits credits;
    private final PaymentGateway gateway;
    private final FollowUp followUp;
    private final Differences differences;
    private final Clock clock;
    private final Ids ids;

    Refunds(
            PaymentStore store,
            Credits credits,
            PaymentGateway gateway,
            FollowUp followUp,
            Differences differences,
            Clock clock) {
        this.store = store;
        this.credits = credits;
        this.gateway = gateway;
        this.followUp = followUp;
        this.differences = differences;
        this.clock = clock;
        this.ids = new Ids(clock);
    }

    /** Refuses a payment that cannot be refunded, and more than is left of it. */
    public RefundOutcome refund(RefundRequest wanted) {
        while (true) {
            Payment payment =
                    store.find(wanted.paymentId()).orElseThrow(() -> Refusal.because(PaymentRefusal.NOT_FOUND));
            Optional<Refund> earlier = ofKey(payment, wanted.key());
            if (earlier.isPresent()) return outcome(payment, earlier.get());
            check(payment, wanted.amount());
            CreditAmount bought = creditsOf(payment, wanted.amount());
            CreditAmount unspent = unspent(payment, bought);
            if (!unspent.covers(bought) && !wanted.spentToo()) return new RefundOutcome.NeedsChoice(bought, unspent);
            Refund refund = new Refund(
                    ids.next("ref"),
                    wanted.key(),
                    wanted.amount(),
                    bought,
                    wanted.spentToo(),
                    new Refund.Request(wanted.actor(), wanted.reason(), clock.instant()),
                    RefundState.REQUESTED,
                    Optional.empty(),
                    Refund.Progress.NONE);
            Optional<Payment> moved = store.move(payment, payment.with(refund));
            if (moved.isPresent()) return followed(moved.get(), wanted.key());
        }
    }

    /** How many credits an amount of a payment had bought: the last of the money takes the last of them. */
    public CreditAmount creditsOf(Payment payment, Money amount) {
        return payment.creditsOf(amount);
    }

    /** Takes over what was refunded at the gateway without us, and notes what failed there later. */
    void reconcile(Payment seen) {
        Payment payment = seen;
        for (GatewayRefund theirs : gateway.refunds(seen.capture().orElseThrow().paymentId())) {
            Optional<Refund> ours = payment.refunds().stream()
                    .filter(refund -> refund.id().equals(theirs.receipt())
                            || refund.progress()
                                    .gatewayId()
                                    .filter(theirs.id()::equals)
                                    .isPresent())
                    .findFirst();
            if (theirs.state() == GatewayRefund.State.FAILED) {
                ours.filter(refund -> refund.state().isAccepted()).ifPresent(refund -> noteFailed(refund, theirs));
            } else if (ours.isEmpty()) {
                payment = adopt(payment, theirs);
            }
        }
        followUp.follow(payment);
    }

    private Payment adopt(Payment seen, GatewayRefund theirs) {
        differences.note(
                Difference.Kind.REFUNDED_ELSEWHERE,
                theirs.id(),
                "%s of %s was refunded at the gateway".formatted(theirs.amount(), seen.id()));
        Money left = seen.quote().total().minus(seen.reserved());
        if (theirs.amount().compareTo(left) > 0) return seen;
        Refund.Progress known = new Refund.Progress(
                Optional.empty(), Optional.of(theirs.id()), Optional.empty(), Money.ZERO, Optional.empty());
        Refund refund = new Refund(
                ids.next("ref"),
                "gateway:" + theirs.id(),
                theirs.amount(),
                creditsOf(seen, theirs.amount()),
                true,
                new Refund.Request("gateway", "Refunded at the gateway", clock.instant()),
                RefundState.REQUESTED,
                Optional.empty(),
                known);
        return store.move(seen, seen.with(refund)).orElseThrow(() -> GatewayTrouble.unknown("moved meanwhile"));
    }

    private void noteFailed(Refund refund, GatewayRefund theirs) {
        differences.note(
                Difference.Kind.REFUND_FAILED_LATER,
                refund.id(),
                "the gateway took %s on as %s and could not carry it out".formatted(refund.amount(), theirs.id()));
    }

    /** Refuses a payment that cannot be refunded, and more than is left of it. */
    void check(Payment payment, Money amount) {
        if (payment.isOpen() || !payment.fulfilment().granted()) {
            throw Refusal.because(PaymentRefusal.PAYMENT_NOT_REFUNDABLE);
        }
        if (payment.isDisputed()) throw Refusal.because(PaymentRefusal.PAYMENT_DISPUTED);
        Money left = payment.quote().total().minus(payment.reserved());
        if (!amount.isPositive() || amount.compareTo(left) > 0) {
            throw Refusal.because(PaymentRefusal.REFUND_TOO_LARGE);
        }
    }

    private CreditAmount unspent(Payment payment, CreditAmount most) {
        long purchased = credits.balanceOf(payment.accountId()).purchased();
        return CreditAmount.of((int) Math.min(purchased, most.count()));
    }

    /** The refund lives on whatever happens here: the sweep goes on with it. */
    private RefundOutcome followed(Payment moved, String key) {
        Payment now;
        try {
            now = followUp.follow(moved);
        } catch (GatewayTrouble trouble) {
            now = store.find(moved.id()).orElseThrow();
        }
        return outcome(now, ofKey(now, key).orElseThrow());
    }

    private static RefundOutcome outcome(Payment payment, Refund refund) {
        return switch (refund.state()) {
            case REQUESTED, TAKEN, ACCEPTED, DONE -> new RefundOutcome.Underway(payment, refund);
            case UNDOING, FAILED -> new RefundOutcome.NotRefunded(payment, refund);
            case SPENT -> new RefundOutcome.NeedsChoice(refund.credits(), CreditAmount.ZERO);
        };
    }

    private static Optional<Refund> ofKey(Payment payment, String key) {
        return payment.refunds().stream()
                .filter(refund -> refund.key().equals(key))
                .findFirst();
    }
}
