package com.trailroom.api.payment;

import com.trailroom.payment.Payment;
import com.trailroom.payment.Refund;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A purchase. Amounts in paise. */
public record PaymentBody(
        @Schema(required = true) String id,
        @Schema(required = true) String status,
        boolean disputed,
        int credits,
        long baseAmount,
        long discountAmount,
        long amount,
        long refundedAmount,
        @Schema(required = true) String currency,
        @Schema(required = true) String orderId,
        String method,
        String failure,
        String invoiceId,
        @Schema(required = true) List<RefundBody> refunds,
        @Schema(required = true) Instant createdAt,
        Instant completedAt) {

    public record RefundBody(
            @Schema(required = true) String id,
            @Schema(required = true) String status,
            long amount,
            int credits,
            String creditNoteId,
            @Schema(required = true) Instant createdAt) {
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
