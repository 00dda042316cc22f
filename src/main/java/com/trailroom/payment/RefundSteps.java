package com.trailroom.payment;

import com.trailroom.credit.PurchasedCredits;
import com.trailroom.credit.TakeBack;
import com.trailroom.kernel.CreditAmount;
import com.trailroom.payment.gateway.GatewayRefund;
import com.trailroom.payment.gateway.GatewayTrouble;
import com.trailroom.payment.gateway.PaymentGateway;
import com.trailroom.payment.invoice.Invoice;
import com.trailroom.payment.invoice.Invoices;
import com.trailroom.payment.invoice.Reversal;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * How a refund goes on: credits first, so that they cannot be spent while the money goes back; then the gateway, by one node
 * at a time, which first looks whether the refund is there already; then the credit note.
 */
class RefundSteps {

    private static final Logger LOG = Logger.getLogger(RefundSteps.class.getName());
    private static final Duration TO_ITSELF = Duration.ofMinutes(2);

    private final PaymentStore payments;
    private final PurchasedCredits credits;
    private final PaymentGateway gateway;
    private final Invoices invoices;
    private final PaymentNews news;
    private final Clock clock;

    RefundSteps(
            PaymentStore payments,
            PurchasedCredits credits,
            PaymentGateway gateway,
            Invoices invoices,
            PaymentNews news,
            Clock clock) {
        this.payments = payments;
        this.credits = credits;
        this.gateway = gateway;
        this.invoices = invoices;
        this.news = news;
        this.clock = clock;
    }

    /** The next step of the first refund that has one. */
    Optional<Step> next(Payment payment) {
        return payment.refunds().stream()
                .filter(refund -> switch (refund.state()) {
                    case REQUESTED, TAKEN, ACCEPTED, UNDOING -> true;
                    case DONE, SPENT, FAILED -> false;
                })
                .findFirst()
                .map(refund -> next(payment, refund));
    }

    private Step next(Payment payment, Refund refund) {
        return switch (refund.state()) {
            case REQUESTED -> takeCredits(payment, refund);
            case TAKEN -> giveMoney(payment, refund);
            case ACCEPTED -> writeCreditNote(payment, refund);
            case UNDOING -> giveCreditsBack(payment, refund);
            case DONE, SPENT, FAILED -> Step.nothing();
        };
    }

    private Step takeCredits(Payment payment, Refund refund) {
        TakeBack taking = new TakeBack(
                payment.accountId(),
                refund.id(),
                payment.id(),
                refund.credits(),
                !refund.spentToo(),
                () -> payments.isPaying(payment.accountId()));
        Optional<CreditAmount> taken = credits.takeBack(taking);
        return Step.move(payment.with(taken.map(refund::took).orElseGet(() -> refund.in(RefundState.SPENT))));
    }

    private Step giveMoney(Payment payment, Refund refund) {
        Optional<String> known = refund.progress().gatewayId();
        if (known.isPresent()) return Step.move(accepted(payment, refund, known.get()));
        boolean busy = refund.progress()
                .asked()
                .filter(at -> at.plus(TO_ITSELF).isAfter(clock.instant()))
                .isPresent();
        if (busy) return new Step.Wait();
        Optional<Payment> mine = payments.move(payment, payment.with(refund.asked(clock.instant())));
        if (mine.isEmpty()) return new Step.Again();
        keep(mine.get(), refund.id(), ask(mine.get(), refund.asked(clock.instant())));
        return new Step.Again();
    }

    /** Writes the gateway's answer down, also when the payment has moved on meanwhile: by another refund, for one. */
    private void keep(Payment claimed, String refundId, UnaryOperator<Payment> answer) {
        Payment now = claimed;
        while (isAwaited(now, refundId) && payments.move(now, answer.apply(now)).isEmpty()) {
            now = payments.find(claimed.id()).orElseThrow();
        }
    }

    private static boolean isAwaited(Payment payment, String refundId) {
        return payment.refunds().stream()
                .filter(refund -> refund.id().equals(refundId))
                .anyMatch(refund -> refund.state() == RefundState.TAKEN);
    }

    /** What the gateway makes of it; a trouble that may pass is thrown on, and the refund asked for again in a while. */
    private UnaryOperator<Payment> ask(Payment payment, Refund refund) {
        String captured = payment.capture().orElseThrow().paymentId();
        try {
            GatewayRefund given = gateway.refunds(captured).stream()
                    .filter(known -> known.receipt().equals(refund.id()))
                    .findFirst()
                    .orElseGet(() -> gateway.refund(captured, refund.amount(), refund.id()));
            return given.state() == GatewayRefund.State.FAILED
                    ? now -> now.with(refund.in(RefundState.UNDOING))
                    : now -> accepted(now, refund, given.id());
        } catch (GatewayTrouble trouble) {
            if (!trouble.isDefinite()) throw trouble;
            LOG.log(Level.WARNING, "The gateway refuses refund {0}: {1}", new Object[] {
                refund.id(), trouble.getMessage()
            });
            return now -> now.with(refund.in(RefundState.UNDOING));
        }
    }

    private Payment accepted(Payment payment, Refund refund, String gatewayId) {
        return payment.with(refund.acceptedAs(gatewayId, payment.gone(), clock.instant()));
    }

    private Step writeCreditNote(Payment payment, Refund refund) {
        Invoice original = invoices.ofPayment(payment.id()).orElseThrow();
        Reversal reversal = Reversal.ofRefund(
                refund.id(),
                refund.progress().accepted().orElseThrow(),
                refund.credits().count(),
                refund.progress().before(),
                refund.amount());
        Invoice note = invoices.credit(original, reversal);
        news.refunded(new PaymentRefunded(
                refund.id(), payment.id(), payment.accountId(), refund.amount(), note.id(), note.issued()));
        return Step.move(payment.with(refund.noted(note.id())));
    }

    private Step giveCreditsBack(Payment payment, Refund refund) {
        credits.undoTakeBack(payment.accountId(), refund.id());
        return Step.move(payment.with(refund.in(RefundState.FAILED)));
    }
}
