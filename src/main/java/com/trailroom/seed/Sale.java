package com.trailroom.seed;

import com.trailroom.kernel.CreditAmount;
import com.trailroom.kernel.Ids;
import com.trailroom.payment.PricingEngine;
import com.trailroom.payment.Quote;
import com.trailroom.payment.invoice.FinancialYear;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;

/** Somebody buys credits: the payment and its invoice. */
record Sale(int number, String account, int credits, Instant at) {

    private static final List<String> METHODS = List.of("upi", "card", "netbanking");
    private static final Document BILLING =
            new Document("name", "Made Up").append("address", "1 Nowhere Lane").append("state", "29");

    String paymentId() {
        return Ids.derived("pay", at, "seeded payment " + number);
    }

    Document payment(boolean paid) {
        Quote quote = quote();
        Document payment = new Document("_id", paymentId())
                .append("user_id", account)
                .append("status", paid ? "completed" : "failed")
                .append("credits", credits)
                .append("base_amount", quote.base().paise())
                .append("discount_amount", quote.discount().paise())
                .append("discount_percentage", quote.discountPercent())
                .append("amount", quote.total().paise())
                .append("currency", "INR")
                .append("billing", BILLING)
                .append("gateway", "simulated")
                .append("razorpay_order_id", "order_seeded" + number)
                .append("granted", paid)
                .append("announced", paid)
                .append("refunded_amount", 0L)
                .append("refunds", List.of())
                .append("disputes", List.of())
                .append("disputed", false)
                .append("paying", paid)
                .append("created_at", Date.from(at))
                .append("version", 2L);
        if (!paid) return payment.append("failure", "declined by the bank");
        return payment.append("razorpay_payment_id", "pay_seeded" + number)
                .append("method", METHODS.get(number % METHODS.size()))
                .append("completed_at", Date.from(at))
                .append("invoice_id", invoiceId());
    }

    /** {@code last} is its number within the series of its financial year. */
    Document invoice(int last) {
        Quote quote = quote();
        long total = quote.total().paise();
        long taxable = Math.round(total / 1.18);
        long cgst = (total - taxable) / 2;
        return new Document("_id", invoiceId())
                .append("invoice_number", "%s/%07d".formatted(series(), last))
                .append("kind", "INVOICE")
                .append("cause", "payment:" + paymentId())
                .append("user_id", account)
                .append("payment_id", paymentId())
                .append("issued_at", Date.from(at))
                .append(
                        "supplier",
                        new Document("name", "TrailRoom Example Private Limited")
                                .append("address", "12 Example Road")
                                .append("gstin", "29AAACT0000E1Z3")
                                .append("sac", "998315")
                                .append("rate", 18))
                .append("recipient", BILLING)
                .append(
                        "line",
                        new Document("description", "TrailRoom credits")
                                .append("credits", credits)
                                .append("base", quote.base().paise())
                                .append("discount", quote.discount().paise()))
                .append("taxable", taxable)
                .append("cgst", cgst)
                .append("sgst", total - taxable - cgst)
                .append("igst", 0L)
                .append("total", total);
    }

    String series() {
        return "TR/" + FinancialYear.of(at).code();
    }

    private String invoiceId() {
        return Ids.derived("inv", at, "seeded invoice " + number);
    }

    private Quote quote() {
        return new PricingEngine().quote(CreditAmount.of(credits));
    }
}
