package com.trailroom.payment;

import com.trailroom.credit.PurchasedCredits;
import com.trailroom.credit.TakeBack;
import com.trailroom.kernel.CreditAmount;
import com.trailroom.payment.Dispute.Loss;
import com.trailroom.payment.invoice.Invoice;
import com.trailroom.payment.invoice.Invoices;
import com.trailroom.payment.invoice.Reversal;
import java.util.Optional;

/**
 * A dispute sets the credits of its order aside, as far as they are unspent. Unless it is lost they come back at its end; when
 * it is, a credit note says what the bank took.
 */
class DisputeSteps {

    private final PaymentStore payments;
    private final PurchasedCredits credits;
    private final Invoices invoices;

    DisputeSteps(PaymentStore payments, PurchasedCredits credits, Invoices invoices) {
        this.payments = payments;
        this.credits = credits;
        this.invoices = invoices;
    }

    /** The next step of the first dispute that has one. */
    Optional<Step> next(Payment payment) {
        return payment.disputes().stream()
                .filter(dispute -> !dispute.settled() && (dispute.frozen().isEmpty() || !dispute.isOpen()))
                .findFirst()
                .map(dispute -> Step.move(payment.with(next(payment, dispute))));
    }

    private Dispute next(Payment payment, Dispute dispute) {
        if (dispute.frozen().isEmpty()) {
            CreditAmount concerned = dispute.loss()
                    .map(loss -> payment.creditsNotRefunded().plus(loss.credits()))
                    .orElseGet(payment::creditsNotRefunded);
            return dispute.froze(credits.freeze(payment.accountId(), concerned, dispute.id()));
        }
        if (!dispute.isLost()) {
            credits.release(payment.accountId(), dispute.id());
            return dispute.settle();
        }
        Optional<Loss> unwritten = dispute.loss()
                .filter(loss -> loss.amount().isPositive() && loss.creditNote().isEmpty());
        if (unwritten.isPresent()) return dispute.noted(writeCreditNote(payment, dispute, unwritten.get()));
        leaveTier(payment, dispute);
        return dispute.settle();
    }

    private String writeCreditNote(Payment payment, Dispute dispute, Loss loss) {
        Invoice original = invoices.ofPayment(payment.id()).orElseThrow();
        Reversal reversal =
                Reversal.ofDispute(dispute.id(), loss.at(), loss.credits().count(), loss.before(), loss.amount());
        return invoices.credit(original, reversal).id();
    }

    /** The money is gone, and with it perhaps the paid tier. */
    private void leaveTier(Payment payment, Dispute dispute) {
        credits.takeBack(new TakeBack(
                payment.accountId(),
                dispute.id(),
                payment.id(),
                CreditAmount.ZERO,
                false,
                () -> payments.isPaying(payment.accountId())));
    }
}
