package com.trailroom.payment.invoice;

import com.trailroom.kernel.Money;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** An invoice in the words and figures that it shows, on the page and in the PDF. */
public record InvoiceSheet(Invoice invoice) {

    /** A line of the summary. */
    public record Sum(String label, String amount, boolean strong) {}

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH).withZone(FinancialYear.INDIA);

    public String title() {
        return invoice.isCreditNote() ? "Credit note" : "Tax invoice";
    }

    public String number() {
        return invoice.number();
    }

    public String date() {
        return DAY.format(invoice.issued());
    }

    public String dateIso() {
        return day(invoice.issued());
    }

    public List<String> supplierAddress() {
        return invoice.supplier().address().lines().toList();
    }

    public List<String> recipientAddress() {
        return invoice.recipient().address().lines().toList();
    }

    public String recipientGstin() {
        return invoice.recipient().gstin().map(Gstin::value).orElse("Unregistered");
    }

    public String supplierState() {
        return place(invoice.supplier().state());
    }

    public String placeOfSupply() {
        return place(invoice.recipient().state());
    }

    /** What a credit note refers to, such as {@code TR/2627/0000001 of 1 May 2026}. */
    public Optional<String> original() {
        return invoice.original().map(original -> original.number() + " of " + DAY.format(original.issued()));
    }

    public String credits() {
        return String.format(
                Locale.forLanguageTag("en-IN"), "%,d", invoice.line().credits());
    }

    public String base() {
        return invoice.line().base().toString();
    }

    public Optional<String> discount() {
        Money discount = invoice.line().discount();
        return discount.isPositive() ? Optional.of("\u2212" + discount) : Optional.empty();
    }

    /** From the taxable value to the total; the parts add up to the last line. */
    public List<Sum> sums() {
        int rate = invoice.supplier().ratePercent();
        TaxSplit split = invoice.split();
        List<Sum> sums = new ArrayList<>();
        sums.add(new Sum("Taxable value", split.taxable().toString(), false));
        if (invoice.isSameState()) {
            sums.add(new Sum("CGST at " + half(rate) + " %", split.cgst().toString(), false));
            sums.add(new Sum("SGST at " + half(rate) + " %", split.sgst().toString(), false));
        } else {
            sums.add(new Sum("IGST at " + rate + " %", split.igst().toString(), false));
        }
        sums.add(new Sum(
                invoice.isCreditNote() ? "Total credited" : "Total",
                split.total().toString(),
                true));
        return sums;
    }

    public String totalInWords() {
        return RupeesInWords.of(invoice.total());
    }

    static String day(Instant time) {
        return time.atZone(FinancialYear.INDIA).toLocalDate().toString();
    }

    private static String half(int rate) {
        return rate % 2 == 0 ? String.valueOf(rate / 2) : rate / 2 + ".5";
    }

    private static String place(IndianState state) {
        return state.title() + " (" + state.code() + ")";
    }
}
