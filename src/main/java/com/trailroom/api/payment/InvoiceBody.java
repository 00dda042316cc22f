package com.trailroom.api.payment;

import com.trailroom.payment.invoice.Invoice;
import java.time.Instant;
import java.util.Locale;

/** An invoice or credit note; amounts in paise, taxable value and taxes add up to {@code amount}. */
public record InvoiceBody(
        String id,
        String number,
        String kind,
        String paymentId,
        Instant issuedAt,
        SupplierBody supplier,
        BillingBody recipient,
        String sac,
        int taxRatePercent,
        int credits,
        long taxableAmount,
        long cgstAmount,
        long sgstAmount,
        long igstAmount,
        long amount,
        String currency,
        String originalInvoiceNumber,
        String pdfUrl) {

    public record SupplierBody(String name, String address, String state, String gstin) {}

    static InvoiceBody of(Invoice invoice) {
        return new InvoiceBody(
                invoice.id(),
                invoice.number(),
                invoice.kind().name().toLowerCase(Locale.ROOT),
                invoice.paymentId(),
                invoice.issued(),
                new SupplierBody(
                        invoice.supplier().name(),
                        invoice.supplier().address(),
                        invoice.supplier().state().code(),
                        invoice.supplier().gstin().value()),
                BillingBody.of(invoice.recipient()),
                invoice.supplier().sac(),
                invoice.supplier().ratePercent(),
                invoice.line().credits(),
                invoice.split().taxable().paise(),
                invoice.split().cgst().paise(),
                invoice.split().sgst().paise(),
                invoice.split().igst().paise(),
                invoice.total().paise(),
                "INR",
                invoice.original().map(Invoice.Original::number).orElse(null),
                "/api/v1/invoices/" + invoice.id() + ".pdf");
    }
}
