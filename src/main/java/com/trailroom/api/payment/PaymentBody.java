package com.trailroom.api.payment;

import com.trailroom.payment.Payment;
import com.trailroom.payment.Refund;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A purchase. Amounts in paise. */
public record PaymentBody(
        @Schema(required = true, example = "pay_01jd8qk2x7m3v9t5w1y0z4r6s8") String id,
        @Schema(required = true, example = "completed") String status,
        @Schema(example = "false") boolean disputed,
        @Schema(example = "2100") int credits,
        @Schema(example = "210000") long baseAmount,
        @Schema(example = "21000") long discountAmount,
        @Schema(example = "189000") long amount,
        @Schema(example = "0") long refundedAmount,
        @Schema(required = true, example = "INR") String currency,
        @Schema(required = true, example = "order_Jx3kQ9aZ1bC2dE") String orderId,
        @Schema(example = "upi") String method,
        @Schema(example = "The bank declined it.") String failure,
        @Schema(example = "inv_01jd8qk2x7m3v9t5w1y0z4r6s8") String invoiceId,
        @Schema(required = true) List<RefundBody> refunds,
        @Schema(required = true) Instant createdAt,
        Instant completedAt) {

    public record RefundBody(
            @Schema(required = true, example = "ref_01jd8qk2x7m3v9t5w1y0z4r6s8") String id,
            @Schema(required = true, example = "completed") String status,
            @Schema(example = "189000") long amount,
            @Schema(example = "2100") int credits,
            @Schema(example = "inv_01jd8qk2x7m3v9t5w1y0z4r6s9") String creditNoteId,
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
