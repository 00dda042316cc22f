package com.trailroom.web.admin.payment;

import com.trailroom.payment.Payment;
import com.trailroom.web.admin.Times;

/** A payment as lists and the head of its page show it; what there is not is empty. */
public record FinanceRow(
        String id,
        String account,
        String at,
        String captured,
        String status,
        String credits,
        String amount,
        String discount,
        String refunded,
        String method,
        String order,
        String gateway,
        String gatewayPayment,
        String invoice,
        String failure,
        String buyer) {

    static FinanceRow of(Payment payment) {
        return new FinanceRow(
                payment.id(),
                payment.accountId(),
                Times.second(payment.created()),
                payment.capture().map(capture -> Times.second(capture.at())).orElse(""),
                payment.isDisputed() ? "disputed" : payment.status().code(),
                "%,d".formatted(payment.quote().credits().count()),
                payment.quote().total().toString(),
                payment.quote().discount().toString(),
                payment.refunded().isPositive() ? payment.refunded().toString() : "",
                payment.capture().map(Payment.Capture::method).orElse(""),
                payment.order().id(),
                payment.order().gateway(),
                payment.capture().map(Payment.Capture::paymentId).orElse(""),
                payment.fulfilment().invoice().orElse(""),
                payment.failure().orElse(""),
                payment.billing().name());
    }
}
