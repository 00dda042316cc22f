package com.trailroom.payment;

import com.trailroom.payment.invoice.BillingDetails;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A payment on its way to its next state: what may change of it. */
final class PaymentDraft {

    private final Payment before;

    PaymentStatus status;
    BillingDetails billing;
    Optional<Payment.Capture> capture;
    Optional<String> failure;
    Payment.Fulfilment fulfilment;
    List<Refund> refunds;
    List<Dispute> disputes;
    Optional<Instant> nextCheck;
    long version;

    PaymentDraft(Payment before) {
        this.before = before;
        status = before.status();
        billing = before.billing();
        capture = before.capture();
        failure = before.failure();
        fulfilment = before.fulfilment();
        refunds = before.refunds();
        disputes = before.disputes();
        nextCheck = before.nextCheck();
        version = before.version();
    }

    Payment payment() {
        return new Payment(
                before.id(),
                before.accountId(),
                status,
                before.quote(),
                billing,
                before.order(),
                capture,
                failure,
                fulfilment,
                refunds,
                disputes,
                before.created(),
                nextCheck,
                version);
    }
}
