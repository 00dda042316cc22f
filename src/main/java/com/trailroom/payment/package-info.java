/**
 * Prices, collects, refunds and invoices money.
 *
 * <p>Entrances: {@link com.trailroom.payment.PricingEngine} (quote), {@link com.trailroom.payment.Plans}.
 *
 * <p>Always true: a price is computed here and nowhere else.
 *
 * <p>Not here: the credit ledger ({@code credit}), the gateway's protocol ({@code outside.razorpay}).
 */
package com.trailroom.payment;
