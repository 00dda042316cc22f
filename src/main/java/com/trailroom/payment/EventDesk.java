package com.trailroom.payment;

import com.trailroom.payment.gateway.GatewayDispute;
import com.trailroom.payment.gateway.GatewayEvent;
import com.trailroom.payment.gateway.GatewayTrouble;
import com.trailroom.payment.gateway.PaymentGateway;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Works on the inbox. An event only says what to ask the gateway about; so it does not matter in which order events come, nor
 * how often. What cannot be worked on is tried again, ever more rarely, for a day.
 */
class EventDesk {

    private static final Logger LOG = Logger.getLogger(EventDesk.class.getName());
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofDays(1);
    private static final int BATCH = 100;

    private final EventStore events;
    private final PaymentStore payments;
    private final PaymentGateway gateway;
    private final Settlement settlement;
    private final Refunds refunds;
    private final FollowUp followUp;
    private final Differences differences;
    private final Clock clock;

    EventDesk(
            EventStore events,
            PaymentStore payments,
            PaymentGateway gateway,
            Settlement settlement,
            Refunds refunds,
            FollowUp followUp,
            Differences differences,
            Clock clock) {
        this.events = events;
        this.payments = payments;
        this.gateway = gateway;
        this.settlement = settlement;
        this.refunds = refunds;
        this.followUp = followUp;
        this.differences = differences;
        this.clock = clock;
    }

    /** Works on all that waits. */
    void sweep() {
        events.due(clock.instant(), BATCH).forEach(this::work);
        events.shorten(gateway::anonymous, BATCH);
    }

    /** Works on one event, unless somebody else does. */
    void work(String eventId) {
        Instant now = clock.instant();
        events.claim(eventId, now, now.plus(LEASE)).ifPresent(this::work);
    }

    private void work(EventStore.Claimed event) {
        try {
            done(event, handle(gateway.read(event.body())));
        } catch (RuntimeException trouble) {
            LOG.log(
                    Level.WARNING,
                    trouble instanceof GatewayTrouble ? null : trouble,
                    () -> "Event " + event.id() + " waits: " + trouble.getMessage());
            Instant now = clock.instant();
            if (event.received().plus(PATIENCE).isAfter(now)) {
                events.postpone(event.id(), now.plus(pause(event.attempt())), String.valueOf(trouble.getMessage()));
                return;
            }
            differences.note(Difference.Kind.EVENT_STUCK, event.id(), String.valueOf(trouble.getMessage()));
            done(event, "given up");
        }
    }

    /** Who paid is needed no longer: the gateway knows, should anybody have to ask. */
    private void done(EventStore.Claimed event, String outcome) {
        events.done(event.id(), outcome, gateway.anonymous(event.body()), clock.instant());
    }

    private static Duration pause(int attempt) {
        return Duration.ofSeconds(Math.min(3_600, 5L << Math.min(attempt, 10)));
    }

    /** What was made of it, in a word or two. */
    private String handle(GatewayEvent event) {
        String type = event.type();
        if (type.startsWith("payment.dispute.")) return dispute(event);
        if (type.startsWith("refund.")) return refund(event);
        if (type.equals("order.paid") || type.startsWith("payment.")) return payment(event);
        return "ignored";
    }

    private String payment(GatewayEvent event) {
        if (event.orderId().isEmpty()) return "ignored: no order";
        String orderId = event.orderId().get();
        Optional<Payment> found = payments.ofOrder(orderId);
        if (found.isEmpty()) return unknown(event.type(), orderId);
        Payment payment = found.get();
        boolean known = payment.capture().map(Payment.Capture::paymentId).equals(event.paymentId());
        if (known) followUp.follow(payment);
        else settlement.settle(payment);
        return "settled";
    }

    private String refund(GatewayEvent event) {
        Optional<Payment> payment = captured(event);
        payment.ifPresent(refunds::reconcile);
        return payment.isPresent() ? "reconciled" : "ignored: not our payment";
    }

    private String dispute(GatewayEvent event) {
        Optional<GatewayDispute> theirs = event.disputeId().flatMap(gateway::dispute);
        Optional<Payment> payment = captured(event);
        if (theirs.isEmpty() || payment.isEmpty()) return "ignored: not our payment";
        if (!payment.get()
                .capture()
                .orElseThrow()
                .paymentId()
                .equals(theirs.get().paymentId())) {
            return "ignored: not this payment";
        }
        apply(payment.get(), theirs.get());
        return "dispute " + theirs.get().state();
    }

    /** The payment whose money this is about; settled first when its capture is still unknown here. */
    private Optional<Payment> captured(GatewayEvent event) {
        Optional<Payment> known = event.paymentId().flatMap(payments::ofGatewayPayment);
        if (known.isPresent()) return known;
        return event.orderId()
                .flatMap(payments::ofOrder)
                .map(settlement::settle)
                .filter(payment ->
                        payment.capture().map(Payment.Capture::paymentId).equals(event.paymentId()));
    }

    private void apply(Payment seen, GatewayDispute theirs) {
        Payment payment = seen;
        while (true) {
            Dispute now = payment.disputes().stream()
                    .filter(dispute -> dispute.id().equals(theirs.id()))
                    .findFirst()
                    .orElseGet(() -> Dispute.opened(theirs, clock.instant()))
                    .in(theirs.state(), payment, clock.instant());
            Optional<Payment> moved = payments.move(payment, payment.with(now));
            if (moved.isPresent()) {
                followUp.follow(moved.get());
                return;
            }
            payment = payments.find(seen.id()).orElseThrow();
        }
    }

    private String unknown(String type, String orderId) {
        differences.note(Difference.Kind.UNKNOWN_ORDER, orderId, type + " for an order that is not ours");
        return "unknown order";
    }
}
