package com.trailroom.api.payment;

import com.trailroom.payment.invoice.Invoice;
import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An invoice or credit note; amounts in paise, taxable value and taxes add up to {@code amount}. */
public record InvoiceBody(
        @Schema(required = true, example = "inv_01jd8qk2x7m3v9t5w1y0z4r6s8") String id,
        @Schema(required = true, example = "TR/2627/0000001") String number,
        @Schema(required = true, example = "invoice") String kind,
        @Schema(required = true, example = "pay_01jd8qk2x7m3v9t5w1y0z4r6s8") String paymentId,
        @Schema(required = true) Instant issuedAt,
        @Schema(required = true) SupplierBody supplier,
        @Schema(required = true) BillingBody recipient,
        @Schema(required = true, example = "998315") String sac,
        @Schema(example = "18") int taxRatePercent,
        @Schema(example = "2100") int credits,
        @Schema(example = "160170") long taxableAmount,
        @Schema(example = "14415") long cgstAmount,
        @Schema(example = "14415") long sgstAmount,
        @Schema(example = "0") long igstAmount,
        @Schema(example = "189000") long amount,
        @Schema(required = true, example = "INR") String currency,
        @Schema(example = "TR/2627/0000001") String originalInvoiceNumber,
        @Schema(required = true, example = "/api/v1/invoices/inv_01jd8qk2x7m3v9t5w1y0z4r6s8.pdf") String pdfUrl) {

    public record SupplierBody(
            @Schema(required = true, example = "TrailRoom Example Private Limited") String name,
            @Schema(required = true, example = "12 Example Road") String address,
            @Schema(required = true, example = "29") String state,
            @Schema(required = true, example = "29AAACT0000E1Z3") String gstin) {}

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
