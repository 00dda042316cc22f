package com.trailroom.payment;

import com.trailroom.audit.Audit;
import com.trailroom.audit.Deed;
import com.trailroom.kernel.Actor;
import com.trailroom.kernel.Money;
import com.trailroom.kernel.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The entrance for administrators who give money back. Up to an amount one of them does it alone; above it another one
 * confirms. What is wanted, confirmed and withdrawn is audited before it counts; what became of it stands in the payment.
 */
public class RefundDesk {

    /** What came of asking. */
    public sealed interface Answer {

        record Asked(RefundOutcome outcome) implements Answer {}

        /** Somebody else has to confirm it. */
        record Waits(RefundWish wish) implements Answer {}
    }

    private static final Logger LOG = Logger.getLogger(RefundDesk.class.getName());
    private static final int BATCH = 100;

    private final PaymentSearchStore payments;
    private final RefundWishStore wishes;
    private final Refunds refunds;
    private final Audit audit;
    private final Supplier<Money> alone;
    private final Clock clock;

    /** {@code alone} is the most that one person may refund without another. */
    RefundDesk(
            PaymentSearchStore payments,
            RefundWishStore wishes,
            Refunds refunds,
            Audit audit,
            Supplier<Money> alone,
            Clock clock) {
        this.payments = payments;
        this.wishes = wishes;
        this.refunds = refunds;
        this.audit = audit;
        this.alone = alone;
        this.clock = clock;
    }

    /** The most that one person may refund without another. */
    public Money alone() {
        return alone.get();
    }

    /** Once for the request's key. Refuses a payment that cannot be refunded, and more than is left of it. */
    public Answer refund(Actor actor, RefundRequest wanted) {
        Payment payment =
                payments.find(wanted.paymentId()).orElseThrow(() -> Refusal.because(PaymentRefusal.NOT_FOUND));
        if (isKnown(payment, wanted.key())) return new Answer.Asked(refunds.refund(wanted));
        Optional<RefundWish> earlier = wishes.find(wanted.key());
        if (earlier.isPresent()) return new Answer.Waits(earlier.get());
        refunds.check(payment, wanted.amount());
        audit.record(
                deed(actor, "payment.refund_wanted", payment, wanted.amount()).because(wanted.reason()));
        if (wanted.amount().compareTo(alone()) <= 0) return new Answer.Asked(refunds.refund(wanted));
        RefundWish wish = new RefundWish(
                wanted.key(),
                wanted.paymentId(),
                wanted.amount(),
                wanted.spentToo(),
                actor.id(),
                wanted.reason(),
                clock.instant(),
                RefundWish.State.OPEN,
                Optional.empty());
        wishes.insert(wish);
        return new Answer.Waits(wish);
    }

    /** The oldest first. */
    public List<RefundWish> wishesOf(Payment payment) {
        return wishes.ofPayment(payment.id());
    }

    /** Those that wait for a second person, of all payments. */
    public List<RefundWish> open(int limit) {
        return wishes.in(RefundWish.State.OPEN, limit);
    }

    /** Carries out what somebody else asked for; refuses who asked. Does nothing when it was decided before. */
    public void confirm(Actor actor, String wishId, String reason) {
        RefundWish wish = require(wishId);
        if (wish.actor().equals(actor.id())) throw Refusal.because(PaymentRefusal.REFUND_NEEDS_ANOTHER);
        if (wish.state() != RefundWish.State.OPEN) return;
        Payment payment = payments.find(wish.paymentId()).orElseThrow();
        refunds.check(payment, wish.amount());
        audit.record(
                deed(actor, "payment.refund_confirmed", payment, wish.amount()).because(reason));
        if (wishes.decide(wishId, RefundWish.State.CONFIRMED, actor.id())) carryOut(wish);
    }

    /** Does nothing when it was decided before. */
    public void withdraw(Actor actor, String wishId, String reason) {
        RefundWish wish = require(wishId);
        if (wish.state() != RefundWish.State.OPEN) return;
        audit.record(Deed.of(actor, "payment.refund_withdrawn", wish.paymentId())
                .changing(wish.amount().toString(), "")
                .because(reason));
        wishes.decide(wishId, RefundWish.State.WITHDRAWN, actor.id());
    }

    /** Goes on with what a crash cut off behind a confirmation. */
    void carryOutConfirmed() {
        wishes.in(RefundWish.State.CONFIRMED, BATCH).forEach(this::carryOut);
    }

    private void carryOut(RefundWish wish) {
        try {
            refunds.refund(wish.request());
        } catch (Refusal refusal) {
            LOG.log(Level.WARNING, "{0} is not carried out: {1}", new Object[] {wish.id(), refusal.getMessage()});
        }
        wishes.done(wish.id());
    }

    private RefundWish require(String wishId) {
        return wishes.find(wishId).orElseThrow(() -> Refusal.because(PaymentRefusal.NOT_FOUND));
    }

    private static boolean isKnown(Payment payment, String key) {
        return payment.refunds().stream().anyMatch(refund -> refund.key().equals(key));
    }

    private static Deed deed(Actor actor, String action, Payment payment, Money amount) {
        Money gone = payment.refunded();
        return Deed.of(actor, action, payment.id())
                .changing(
                        "refunded " + gone,
                        "refunded " + gone.plus(amount) + " of "
                                + payment.quote().total());
    }
}
