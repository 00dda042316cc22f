package com.trailroom.payment;

import com.trailroom.kernel.Refusal;

/** Why the till declines. */
public enum PaymentRefusal implements Refusal.Reason {
    BELOW_MINIMUM(400, "The smallest purchase is 300 credits."),
    ABOVE_MAXIMUM(400, "The largest purchase is 500,000 credits. Buy the rest in a second purchase."),
    NOT_FOUND(404, "There is no such payment or invoice."),
    BILLING_DETAILS_REQUIRED(409, "Enter the billing details first: the invoice is made out to them."),
    PAYMENT_SIGNATURE_INVALID(400, "The signature does not belong to this payment."),
    PAYMENT_FAILED(402, "The payment failed. Nothing was charged; try again or use another means of payment."),
    PAYMENTS_UNAVAILABLE(503, "Payments cannot be taken at this moment. Try again in a few minutes."),
    PAYMENT_NOT_REFUNDABLE(409, "Only a completed payment can be refunded."),
    PAYMENT_DISPUTED(409, "The payment is disputed; it cannot be refunded before that is over."),
    REFUND_TOO_LARGE(409, "That is more than is left of the payment."),
    REFUND_NEEDS_ANOTHER(409, "A refund of this size is confirmed by somebody else than who asked for it."),
    EVENT_SIGNATURE_INVALID(400, "The event is not signed by the gateway."),
    EVENT_TOO_LARGE(413, "The event is too large.");

    private final int status;
    private final String words;

    PaymentRefusal(int status, String words) {
        this.status = status;
        this.words = words;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String words() {
        return words;
    }
}
