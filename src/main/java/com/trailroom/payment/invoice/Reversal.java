package com.trailroom.payment.invoice;

import com.trailroom.kernel.Money;
import java.time.Instant;

/**
 * What a credit note is issued for.
 *
 * @param cause       there is one credit note a cause
 * @param description of its one line
 * @param credits     that the amount had bought
 * @param before      what of the payment went back before this
 */
public record Reversal(String cause, String description, Instant at, int credits, Money before, Money amount) {

    public static Reversal ofRefund(String refundId, Instant at, int credits, Money before, Money amount) {
        return new Reversal("refund:" + refundId, "TrailRoom credits, refunded", at, credits, before, amount);
    }

    public static Reversal ofDispute(String disputeId, Instant at, int credits, Money before, Money amount) {
        return new Reversal("dispute:" + disputeId, "TrailRoom credits, charged back", at, credits, before, amount);
    }
}
