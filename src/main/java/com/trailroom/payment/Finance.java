package com.trailroom.payment;

import com.trailroom.audit.Audit;
import com.trailroom.audit.Deed;
import com.trailroom.kernel.Actor;
import com.trailroom.payment.gateway.GatewayPayment;
import com.trailroom.payment.gateway.GatewayRefund;
import com.trailroom.payment.gateway.GatewayTrouble;
import com.trailroom.payment.gateway.PaymentGateway;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The entrance for administrators who look at everybody's payments, and compare them with the gateway's books. */
public class Finance {

    /** What the gateway tells of a payment. */
    public record GatewayView(List<GatewayPayment> attempts, List<GatewayRefund> refunds) {}

    private final PaymentSearchStore payments;
    private final PaymentGateway gateway;
    private final Differences differences;
    private final Audit audit;

    Finance(PaymentSearchStore payments, PaymentGateway gateway, Differences differences, Audit audit) {
        this.payments = payments;
        this.gateway = gateway;
        this.differences = differences;
        this.audit = audit;
    }

    /** Newest first; those behind {@code after}, a payment's id, when given. */
    public List<Payment> find(PaymentQuery query, Optional<String> after, int limit) {
        return payments.find(query, after, limit);
    }

    /** How many orders of that time failed to be paid, and were not paid since; {@code from} included, {@code to} not. */
    public long failed(Instant from, Instant to) {
        return payments.failed(from, to);
    }

    public Optional<Payment> find(String id) {
        return payments.find(id);
    }

    /** The accounts of which at least so many payments that were begun since then have failed, and how many. */
    public Map<String, Long> failed(Instant since, long least) {
        return payments.failedSince(since, least);
    }

    /** Empty when the gateway does not answer. */
    public Optional<GatewayView> gatewayView(Payment payment) {
        try {
            List<GatewayRefund> refunds = payment.capture()
                    .map(Payment.Capture::paymentId)
                    .map(gateway::refunds)
                    .orElse(List.of());
            return Optional.of(new GatewayView(gateway.payments(payment.order().id()), refunds));
        } catch (GatewayTrouble trouble) {
            return Optional.empty();
        }
    }

    /** Takes a difference out of the inbox; does nothing when somebody else was faster. */
    public void close(Actor actor, Difference difference, String note) {
        audit.record(Deed.of(actor, "payment.difference_closed", difference.subject())
                .changing(difference.kind().name(), "closed")
                .because(note));
        differences.close(difference, actor.id(), note);
    }
}
