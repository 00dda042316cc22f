package com.trailroom.payment.invoice;

import com.trailroom.kernel.Csv;
import com.trailroom.kernel.Money;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Invoices for the accountant: one line each, under the column names of GSTR-1's B2B and credit note sections, and the table of
 * the return it belongs to. Amounts of credit notes are positive, as the return wants them.
 */
public final class InvoiceCsv {

    /** From here on sales to unregistered buyers in other states are listed one by one (since August 2024). */
    private static final Money LARGE = Money.rupees(100_000);

    private static final List<String> COLUMNS = List.of(
            "Section",
            "GSTIN/UIN of Recipient",
            "Receiver Name",
            "Invoice Number",
            "Invoice date",
            "Invoice Value",
            "Place Of Supply",
            "Reverse Charge",
            "Invoice Type",
            "Rate",
            "Taxable Value",
            "Integrated Tax",
            "Central Tax",
            "State/UT Tax",
            "Cess Amount",
            "SAC",
            "Original Invoice Number",
            "Original Invoice Date",
            "Payment");

    private InvoiceCsv() {}

    /** With a head line; RFC 4180. */
    public static String of(List<Invoice> invoices) {
        return Stream.concat(Stream.of(COLUMNS), invoices.stream().map(InvoiceCsv::row))
                .map(Csv::line)
                .collect(Collectors.joining());
    }

    private static List<String> row(Invoice invoice) {
        BillingDetails recipient = invoice.recipient();
        TaxSplit split = invoice.split();
        return List.of(
                section(invoice),
                recipient.gstin().map(Gstin::value).orElse(""),
                recipient.name(),
                invoice.number(),
                InvoiceSheet.day(invoice.issued()),
                invoice.total().plain(),
                recipient.state().code() + "-" + recipient.state().title(),
                "N",
                invoice.isCreditNote() ? "Credit Note" : "Regular",
                String.valueOf(invoice.supplier().ratePercent()),
                split.taxable().plain(),
                split.igst().plain(),
                split.cgst().plain(),
                split.sgst().plain(),
                Money.ZERO.plain(),
                invoice.supplier().sac(),
                invoice.original().map(Invoice.Original::number).orElse(""),
                invoice.original()
                        .map(original -> InvoiceSheet.day(original.issued()))
                        .orElse(""),
                invoice.paymentId());
    }

    private static String section(Invoice invoice) {
        boolean registered = invoice.recipient().gstin().isPresent();
        if (invoice.isCreditNote()) return registered ? "CDNR" : "CDNUR";
        if (registered) return "B2B";
        return !invoice.isSameState() && invoice.total().compareTo(LARGE) > 0 ? "B2CL" : "B2CS";
    }
}
