package com.trailroom.payment;

import com.trailroom.kernel.CreditAmount;
import com.trailroom.payment.invoice.BillingDetails;

/** What somebody wants to buy, and whom the invoice is for. */
public record NewOrder(String accountId, CreditAmount credits, BillingDetails billing) {}
