package com.trailroom.payment;

import com.trailroom.payment.gateway.GatewayPayment;
import com.trailroom.payment.gateway.PaymentGateway;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Asks the gateway what became of an order, and moves the payment accordingly. Nothing that a browser or an event says about
 * amounts is used: the attempts to pay are fetched, and one completes the payment if it is captured, for this order, over
 * exactly its amount in rupees.
 */
class Settlement {

    private static final Duration CHECK_AGAIN = Duration.ofDays(1);

    private final PaymentStore payments;
    private final PaymentGateway gateway;
    private final FollowUp followUp;
    private final Differences differences;
    private final Clock clock;

    Settlement(PaymentStore payments, PaymentGateway gateway, FollowUp followUp, Differences differences, Clock clock) {
        this.payments = payments;
        this.gateway = gateway;
        this.followUp = followUp;
        this.differences = differences;
        this.clock = clock;
    }

    /** The payment as it stands now; {@link com.trailroom.payment.gateway.GatewayTrouble} when the gateway does not tell. */
    Payment settle(Payment payment) {
        List<GatewayPayment> attempts = gateway.payments(payment.order().id()).stream()
                .filter(attempt -> attempt.orderId().equals(payment.order().id()))
                .map(attempt -> captured(payment, attempt))
                .toList();
        List<GatewayPayment> captures = attempts.stream()
                .filter(attempt -> attempt.state() == GatewayPayment.State.CAPTURED)
                .toList();
        captures.stream()
                .filter(capture -> !capture.isOver(payment.quote().total()))
                .forEach(capture -> noteWrongAmount(payment, capture));
        Optional<GatewayPayment> right = captures.stream()
                .filter(capture -> capture.isOver(payment.quote().total()))
                .findFirst();
        Payment settled = right.map(capture -> complete(payment, capture)).orElseGet(() -> fail(payment, attempts));
        captures.stream()
                .filter(capture -> capture.isOver(payment.quote().total()))
                .filter(capture -> isAnother(settled, capture))
                .forEach(capture -> notePaidTwice(settled, capture));
        return settled;
    }

    private GatewayPayment captured(Payment payment, GatewayPayment attempt) {
        boolean ready = attempt.state() == GatewayPayment.State.AUTHORIZED
                && payment.isOpen()
                && attempt.isOver(payment.quote().total());
        return ready ? gateway.capture(attempt.id(), payment.quote().total()) : attempt;
    }

    private Payment complete(Payment seen, GatewayPayment capture) {
        Payment payment = seen;
        while (payment.isOpen()) {
            Payment.Capture by = new Payment.Capture(capture.id(), capture.method(), clock.instant());
            Optional<Payment> moved =
                    payments.move(payment, payment.completed(by, by.at().plus(CHECK_AGAIN)));
            if (moved.isPresent()) return followUp.follow(moved.get());
            payment = payments.find(seen.id()).orElseThrow();
        }
        return payment;
    }

    private Payment fail(Payment seen, List<GatewayPayment> attempts) {
        boolean failed = !attempts.isEmpty()
                && attempts.stream().allMatch(attempt -> attempt.state() == GatewayPayment.State.FAILED);
        if (!failed || seen.status() != PaymentStatus.CREATED) return seen;
        String why = attempts.get(attempts.size() - 1).error();
        return payments.move(seen, seen.failed(why))
                .orElseGet(() -> payments.find(seen.id()).orElseThrow());
    }

    private static boolean isAnother(Payment payment, GatewayPayment capture) {
        return payment.capture()
                .filter(known -> !known.paymentId().equals(capture.id()))
                .isPresent();
    }

    private void noteWrongAmount(Payment payment, GatewayPayment capture) {
        differences.note(
                Difference.Kind.WRONG_AMOUNT,
                payment.id(),
                "%s captured %d %s instead of %s"
                        .formatted(
                                capture.id(),
                                capture.amount().paise(),
                                capture.currency(),
                                payment.quote().total()));
    }

    private void notePaidTwice(Payment payment, GatewayPayment capture) {
        differences.note(
                Difference.Kind.PAID_TWICE,
                capture.id(),
                "a second %s for %s; give it back at the gateway".formatted(capture.amount(), payment.id()));
    }
}
