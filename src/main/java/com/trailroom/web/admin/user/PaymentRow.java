package com.trailroom.web.admin.user;

import com.trailroom.payment.Payment;
import com.trailroom.web.admin.Times;

/** A payment as the list of a user's shows it. */
public record PaymentRow(
        String id, String at, String status, int credits, String amount, String refunded, boolean disputed) {

    static PaymentRow of(Payment payment) {
        return new PaymentRow(
                payment.id(),
                Times.second(payment.created()),
                payment.status().code(),
                payment.quote().credits().count(),
                payment.quote().total().toString(),
                payment.refunded().isPositive() ? payment.refunded().toString() : "",
                payment.isDisputed());
    }
}
