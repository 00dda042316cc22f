package com.trailroom.payment;

import com.trailroom.kernel.Money;
import java.time.Instant;

/** News: money goes back and a credit note was written. May be told more than once; {@code refundId} tells. */
public record PaymentRefunded(
        String refundId, String paymentId, String accountId, Money amount, String creditNoteId, Instant at) {}
