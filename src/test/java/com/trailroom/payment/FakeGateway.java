package com.trailroom.payment;

import com.trailroom.kernel.Money;
import com.trailroom.payment.gateway.GatewayDispute;
import com.trailroom.payment.gateway.GatewayEvent;
import com.trailroom.payment.gateway.GatewayPayment;
import com.trailroom.payment.gateway.GatewayPayment.State;
import com.trailroom.payment.gateway.GatewayRefund;
import com.trailroom.payment.gateway.GatewayTrouble;
import com.trailroom.payment.gateway.PaymentGateway;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A gateway in memory that does what a test tells it. An event's body is {@code type|order|payment|dispute}, and may say more. */
final class FakeGateway implements PaymentGateway {

    private final AtomicInteger counter = new AtomicInteger();
    private final Map<String, Money> orders = new ConcurrentHashMap<>();
    private final Map<String, GatewayPayment> payments = new ConcurrentHashMap<>();
    private final List<GatewayRefund> refunds = new CopyOnWriteArrayList<>();
    private final Map<String, GatewayDispute> disputes = new ConcurrentHashMap<>();

    volatile boolean down;
    volatile boolean refusesRefunds;
    /** The next refund is made, but its answer is lost. */
    volatile boolean losesAnswer;

    GatewayPayment pay(String orderId) {
        return pay(orderId, State.CAPTURED, orders.get(orderId), "INR");
    }

    GatewayPayment pay(String orderId, State state, Money amount, String currency) {
        String error = state == State.FAILED ? "declined" : "";
        GatewayPayment payment = new GatewayPayment(
                "gpay_" + counter.incrementAndGet(), orderId, state, amount, currency, Money.ZERO, "upi", error);
        payments.put(payment.id(), payment);
        return payment;
    }

    Callback callback(GatewayPayment payment) {
        return new Callback(payment.orderId(), payment.id(), sign(payment.orderId(), payment.id()));
    }

    void dispute(String id, GatewayPayment payment, GatewayDispute.State state) {
        disputes.put(id, new GatewayDispute(id, payment.id(), payment.amount(), "fraud", state));
    }

    void refundElsewhere(GatewayPayment payment, Money amount) {
        refunds.add(new GatewayRefund("grfnd_x", payment.id(), amount, GatewayRefund.State.PROCESSED, ""));
    }

    List<GatewayRefund> allRefunds() {
        return refunds;
    }

    void failLater(GatewayRefund refund) {
        refunds.replaceAll(known -> known.id().equals(refund.id())
                ? new GatewayRefund(
                        known.id(), known.paymentId(), known.amount(), GatewayRefund.State.FAILED, known.receipt())
                : known);
    }

    void forget(GatewayPayment payment) {
        payments.remove(payment.id());
    }

    @Override
    public String name() {
        return "fake";
    }

    @Override
    public String publicKey() {
        return "key";
    }

    @Override
    public String createOrder(String receipt, Money amount, Map<String, String> notes) {
        up();
        String id = "order_" + counter.incrementAndGet();
        orders.put(id, amount);
        return id;
    }

    @Override
    public List<GatewayPayment> payments(String orderId) {
        up();
        return payments.values().stream()
                .filter(payment -> payment.orderId().equals(orderId))
                .sorted(java.util.Comparator.comparingInt(
                        payment -> Integer.parseInt(payment.id().substring(5))))
                .toList();
    }

    @Override
    public GatewayPayment capture(String paymentId, Money amount) {
        up();
        return payments.computeIfPresent(
                paymentId,
                (id, known) -> new GatewayPayment(
                        id, known.orderId(), State.CAPTURED, amount, "INR", Money.ZERO, known.method(), ""));
    }

    @Override
    public List<GatewayRefund> refunds(String paymentId) {
        up();
        return refunds.stream()
                .filter(refund -> refund.paymentId().equals(paymentId))
                .toList();
    }

    @Override
    public GatewayRefund refund(String paymentId, Money amount, String receipt) {
        up();
        if (refusesRefunds) throw GatewayTrouble.refused("400 no");
        GatewayRefund refund = new GatewayRefund(
                "grfnd_" + counter.incrementAndGet(), paymentId, amount, GatewayRefund.State.PROCESSED, receipt);
        refunds.add(refund);
        if (losesAnswer) {
            losesAnswer = false;
            throw GatewayTrouble.unknown("timeout");
        }
        return refund;
    }

    @Override
    public Optional<GatewayDispute> dispute(String disputeId) {
        up();
        return Optional.ofNullable(disputes.get(disputeId));
    }

    @Override
    public boolean signedCallback(String orderId, String paymentId, String signature) {
        return sign(orderId, paymentId).equals(signature);
    }

    @Override
    public boolean signedEvent(byte[] body, String signature) {
        return signature.equals("signed");
    }

    @Override
    public GatewayEvent read(byte[] body) {
        String[] parts = new String(body, StandardCharsets.UTF_8).split("\\|", -1);
        if (parts.length < 4) return GatewayEvent.unreadable();
        return new GatewayEvent(parts[0], given(parts[1]), given(parts[2]), given(parts[3]));
    }

    /** All behind the fourth part is the buyer's. */
    @Override
    public byte[] anonymous(byte[] body) {
        String[] parts = new String(body, StandardCharsets.UTF_8).split("\\|", -1);
        String kept = Stream.of(parts).limit(4).collect(Collectors.joining("|"));
        return kept.getBytes(StandardCharsets.UTF_8);
    }

    private static Optional<String> given(String text) {
        return Optional.of(text).filter(part -> !part.isEmpty());
    }

    private void up() {
        if (down) throw GatewayTrouble.unknown("down");
    }

    private static String sign(String orderId, String paymentId) {
        return "sig(" + orderId + "," + paymentId + ")";
    }
}
