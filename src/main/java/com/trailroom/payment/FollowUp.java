package com.trailroom.payment;

import com.trailroom.credit.PurchasedCredits;
import com.trailroom.payment.invoice.Invoices;
import com.trailroom.payment.invoice.Sale;
import java.util.Optional;

/**
 * Carries out what a payment's state asks for, one step after the other: credits, invoice, news, refunds, disputes. Each step
 * first does something that is done once however often it is asked for, then moves the payment; so it may be cut off anywhere
 * and run by many at once. When nothing is left it lets the payment rest.
 */
class FollowUp {

    private final PaymentStore payments;
    private final PurchasedCredits credits;
    private final Invoices invoices;
    private final PaymentNews news;
    private final RefundSteps refunds;
    private final DisputeSteps disputes;

    FollowUp(
            PaymentStore payments,
            PurchasedCredits credits,
            Invoices invoices,
            PaymentNews news,
            RefundSteps refunds,
            DisputeSteps disputes) {
        this.payments = payments;
        this.credits = credits;
        this.invoices = invoices;
        this.news = news;
        this.refunds = refunds;
        this.disputes = disputes;
    }

    /** The payment after all that could be done now. */
    Payment follow(Payment seen) {
        Payment payment = seen;
        while (true) {
            Step step = next(payment);
            if (step instanceof Step.Wait) return payment;
            if (step instanceof Step.Move move) {
                payment = payments.move(payment, move.next()).orElseGet(() -> reload(seen));
            } else if (step instanceof Step.Again || !payments.rest(payment)) {
                payment = reload(seen);
            } else {
                return payment;
            }
        }
    }

    private Payment reload(Payment seen) {
        return payments.find(seen.id()).orElseThrow();
    }

    private Step next(Payment payment) {
        if (payment.capture().isEmpty()) return Step.nothing();
        Payment.Fulfilment done = payment.fulfilment();
        if (!done.granted()) return grant(payment);
        if (done.invoice().isEmpty()) return issue(payment);
        if (!done.announced()) return announce(payment);
        return disputes.next(payment).or(() -> refunds.next(payment)).orElseGet(Step::nothing);
    }

    private Step grant(Payment payment) {
        credits.grant(payment.accountId(), payment.quote().credits(), payment.id());
        return Step.move(payment.fulfilled(done -> new Payment.Fulfilment(true, done.invoice(), done.announced())));
    }

    private Step issue(Payment payment) {
        Quote quote = payment.quote();
        Sale sale = new Sale(
                payment.id(),
                payment.accountId(),
                payment.capture().orElseThrow().at(),
                payment.billing(),
                quote.credits().count(),
                quote.base(),
                quote.total());
        Optional<String> invoice = Optional.of(invoices.issue(sale).id());
        return Step.move(payment.fulfilled(done -> new Payment.Fulfilment(done.granted(), invoice, done.announced())));
    }

    private Step announce(Payment payment) {
        news.completed(new PaymentCompleted(
                payment.id(),
                payment.accountId(),
                payment.quote().credits(),
                payment.quote().total(),
                payment.fulfilment().invoice().orElseThrow(),
                payment.capture().orElseThrow().at()));
        return Step.move(payment.fulfilled(done -> new Payment.Fulfilment(done.granted(), done.invoice(), true)));
    }
}
