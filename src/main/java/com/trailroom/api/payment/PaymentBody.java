package com.trailroom.api.payment;

import com.trailroom.payment.Payment;
import com.trailroom.payment.Refund;
import java.time.Instant;
import java.util.List;

/** A purchase. Amounts in paise. */
public record PaymentBody(
        String id,
        String status,
        boolean disputed,
        int credits,
        long baseAmount,
        long discountAmount,
        long amount,
        long refundedAmount,
        String currency,
        String orderId,
        String method,
        String failure,
        String invoiceId,
        List<RefundBody> refunds,
        Instant createdAt,
        Instant completedAt) {

    public record RefundBody(
            String id, String status, long amount, int credits, String creditNoteId, Instant createdAt) {
        static RefundBody of(Refund refund) {
            return new RefundBody(
                    refund.id(),
                    refund.state().code(),
                    refund.amount().paise(),
                    refund.credits().count(),
                    refund.progress().creditNote().orElse(null),
                    refund.request().at());
        }
    }

    static PaymentBody of(Payment payment) {
        return new PaymentBody(
                payment.id(),
                payment.status().code(),
                payment.isDisputed(),
                payment.quote().credits().count(),
                payment.quote().base().paise(),
                payment.quote().discount().paise(),
                payment.quote().total().paise(),
                payment.refunded().paise(),
                "INR",
                payment.order().id(),
                payment.capture().map(Payment.Capture::method).orElse(null),
                payment.failure().orElse(null),
                payment.fulfilment().invoice().orElse(null),
                payment.refunds().stream().map(RefundBody::of).toList(),
                payment.created(),
                payment.capture().map(Payment.Capture::at).orElse(null));
    }
}
