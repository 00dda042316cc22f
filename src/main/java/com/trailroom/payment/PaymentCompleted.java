package com.trailroom.payment;

import com.trailroom.kernel.CreditAmount;
import com.trailroom.kernel.Money;
import java.time.Instant;

/** News: a payment was captured, its credits granted, its invoice written. May be told more than once; {@code paymentId} tells. */
public record PaymentCompleted(
        String paymentId, String accountId, CreditAmount credits, Money amount, String invoiceId, Instant at) {}
