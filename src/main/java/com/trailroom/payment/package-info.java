/**
 * Prices, collects, refunds and invoices money.
 *
 * <p>Entrances: {@link com.trailroom.payment.PricingEngine} (quote), {@link com.trailroom.payment.Plans}, {@link
 * com.trailroom.payment.Payments} (order, confirm, find), {@link com.trailroom.payment.Refunds}, {@link
 * com.trailroom.payment.EventInbox} (the gateway's events), {@link com.trailroom.payment.Differences} (what does not agree
 * with the gateway), for administrators {@link com.trailroom.payment.Finance} and {@link com.trailroom.payment.RefundDesk};
 * {@code invoice} writes the invoices. It owns the port {@code gateway}. News for the rooms above:
 * {@link com.trailroom.payment.PaymentCompleted}, {@link com.trailroom.payment.PaymentRefunded}.
 *
 * <p>Always true: a price is computed here and nowhere else; nothing that a browser or an event says about amounts is
 * believed; credits are granted once per order, whoever reports the capture first; an invoice, once issued, never changes,
 * and numbers have no gaps within a financial year. A payment moves by one conditional write on its version, which notes that
 * something may have to follow; following it is idempotent, and a sweep repeats it.
 *
 * <p>Not here: the credit ledger ({@code credit}), the gateway's protocol ({@code outside.razorpay}).
 */
package com.trailroom.payment;
