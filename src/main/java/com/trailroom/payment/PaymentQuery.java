package com.trailroom.payment;

import java.time.Instant;
import java.util.Optional;

/**
 * Which payments an administrator looks for; what is empty does not matter.
 *
 * @param text     a whole id: of a payment, an order, a payment at the gateway, or an account
 * @param disputed only those under dispute
 * @param from     when the order was opened, inclusive; {@code to} exclusive
 */
public record PaymentQuery(
        Optional<String> text,
        Optional<PaymentStatus> status,
        boolean disputed,
        Optional<Instant> from,
        Optional<Instant> to) {

    public PaymentQuery {
        text = text.map(String::strip).filter(typed -> !typed.isEmpty());
    }
}
