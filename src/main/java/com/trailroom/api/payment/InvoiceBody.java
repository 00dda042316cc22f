package com.trailroom.api.payment;

import com.trailroom.payment.invoice.Invoice;
import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An invoice or credit note; amounts in paise, taxable value and taxes add up to {@code amount}. */
public record InvoiceBody(
        @Schema(required = true) String id,
        @Schema(required = true) String number,
        @Schema(required = true) String kind,
        @Schema(required = true) String paymentId,
        @Schema(required = true) Instant issuedAt,
        @Schema(required = true) SupplierBody supplier,
        @Schema(required = true) BillingBody recipient,
        @Schema(required = true) String sac,
        int taxRatePercent,
        int credits,
        long taxableAmount,
        long cgstAmount,
        long sgstAmount,
        long igstAmount,
        long amount,
        @Schema(required = true) String currency,
        String originalInvoiceNumber,
        @Schema(required = true) String pdfUrl) {

    public record SupplierBody(
            @Schema(required = true) String name,
            @Schema(required = true) String address,
            @Schema(required = true) String state,
            @Schema(required = true) String gstin) {}

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
