package com.trailroom.payment;

import com.trailroom.kernel.Csv;
import java.util.List;

/** Payments for a spreadsheet: one line each, amounts in rupees. */
public final class PaymentCsv {

    public static final String HEAD = Csv.line(List.of(
            "Payment",
            "Account",
            "Opened",
            "Captured",
            "State",
            "Disputed",
            "Credits",
            "Amount",
            "Discount",
            "Refunded",
            "Method",
            "Gateway order",
            "Gateway payment",
            "Invoice"));

    private PaymentCsv() {}

    public static String line(Payment payment) {
        return Csv.line(List.of(
                payment.id(),
                payment.accountId(),
                payment.created().toString(),
                payment.capture().map(capture -> capture.at().toString()).orElse(""),
                payment.status().code(),
                payment.isDisputed() ? "yes" : "no",
                String.valueOf(payment.quote().credits().count()),
                payment.quote().total().plain(),
                payment.quote().discount().plain(),
                payment.refunded().plain(),
                payment.capture().map(Payment.Capture::method).orElse(""),
                payment.order().id(),
                payment.capture().map(Payment.Capture::paymentId).orElse(""),
                payment.fulfilment().invoice().orElse("")));
    }
}
