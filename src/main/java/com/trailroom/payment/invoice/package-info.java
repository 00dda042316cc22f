/**
 * Writes invoices and credit notes.
 *
 * <p>Entrances: {@link com.trailroom.payment.invoice.Invoices}, {@link com.trailroom.payment.invoice.BillingStore} and {@link
 * com.trailroom.payment.invoice.BillingForm} (whom to make them out to), {@link com.trailroom.payment.invoice.InvoicePdf},
 * {@link com.trailroom.payment.invoice.InvoiceCsv}.
 *
 * <p>Always true: one document a cause; numbers without gaps within a series ({@code TR} invoices, {@code TRC} credit notes)
 * and a financial year in India; an invoice, once issued, never changes; taxable value and taxes add up to the total to the
 * paisa, and so do the credit notes of a payment refunded in parts.
 *
 * <p>Not here: when one is due ({@code payment}).
 */
package com.trailroom.payment.invoice;
