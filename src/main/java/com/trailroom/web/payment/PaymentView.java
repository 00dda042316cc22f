package com.trailroom.web.payment;

import com.trailroom.payment.Payment;
import com.trailroom.payment.PaymentStatus;
import com.trailroom.payment.invoice.FinancialYear;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A payment as the pages show it.
 *
 * @param statusKey what the message bundle calls its state
 * @param badge     the modifier of the badge
 * @param open      whether it can still be paid
 * @param completed whether it was, and its credits are there
 * @param invoice   the id of the invoice, null until there is one
 */
public record PaymentView(
        String id,
        String credits,
        String amount,
        String refunded,
        String statusKey,
        String badge,
        boolean open,
        boolean completed,
        String failure,
        String invoice,
        String at,
        String atIso) {

    static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm 'IST'", Locale.ENGLISH)
            .withZone(FinancialYear.INDIA);

    static PaymentView of(Payment payment) {
        Instant at = payment.capture().map(Payment.Capture::at).orElse(payment.created());
        return new PaymentView(
                payment.id(),
                grouped(payment.quote().credits().count()),
                payment.quote().total().toString(),
                payment.refunded().isPositive() ? payment.refunded().toString() : null,
                "payment.status."
                        + (payment.isDisputed() ? "disputed" : payment.status().code()),
                badge(payment),
                payment.isOpen(),
                payment.fulfilment().invoice().isPresent(),
                payment.failure().orElse(null),
                payment.fulfilment().invoice().orElse(null),
                TIME.format(at),
                at.toString());
    }

    static String grouped(int count) {
        return String.format(Locale.forLanguageTag("en-IN"), "%,d", count);
    }

    private static String badge(Payment payment) {
        if (payment.isDisputed() || payment.status() == PaymentStatus.FAILED) return "failed";
        return payment.status() == PaymentStatus.COMPLETED ? "completed" : "quiet";
    }
}
