package com.trailroom.payment;

import com.trailroom.credit.PurchasedCredits;
import com.trailroom.credit.TakeBack;
import com.trailroom.kernel.CreditAmount;
import java.util.Optional;

/** A dispute sets the credits of its order aside, as far as they are unspent; unless it is lost, they come back at its end. */
class DisputeSteps {

    private final PaymentStore payments;
    private final PurchasedCredits credits;

    DisputeSteps(PaymentStore payments, PurchasedCredits credits) {
        this.payments = payments;
        this.credits = credits;
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
            return dispute.froze(credits.freeze(payment.accountId(), payment.creditsNotRefunded(), dispute.id()));
        }
        if (dispute.isLost()) leaveTier(payment, dispute);
        else credits.release(payment.accountId(), dispute.id());
        return dispute.settle();
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
