package com.trailroom.payment.invoice;

import com.trailroom.kernel.Money;
import java.time.Instant;

/**
 * What an invoice is issued for.
 *
 * @param completed when the money came
 * @param base      the undiscounted price
 */
public record Sale(
        String paymentId,
        String accountId,
        Instant completed,
        BillingDetails buyer,
        int credits,
        Money base,
        Money total) {}
