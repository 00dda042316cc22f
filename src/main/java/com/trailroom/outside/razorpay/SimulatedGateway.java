package com.trailroom.outside.razorpay;

import com.trailroom.kernel.Money;
import com.trailroom.payment.gateway.GatewayDispute;
import com.trailroom.payment.gateway.GatewayEvent;
import com.trailroom.payment.gateway.GatewayPayment;
import com.trailroom.payment.gateway.GatewayRefund;
import com.trailroom.payment.gateway.GatewayTrouble;
import com.trailroom.payment.gateway.PaymentGateway;
import com.trailroom.payment.gateway.SimulatedCheckout;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.json.JSONArray;
import org.json.JSONObject;

/** Razorpay's twin: no money moves, everything else is as there. */
public class SimulatedGateway implements PaymentGateway, SimulatedCheckout {

    /** How long a late payment takes to be captured. */
    static final Duration LATE = Duration.ofSeconds(20);

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private final SimulatedStore store;
    private final SimulatedEvents events;
    private final String secret;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    /** {@code secret} signs callbacks and events. */
    public SimulatedGateway(SimulatedStore store, SimulatedEvents events, String secret, Clock clock) {
        this.store = store;
        this.events = events;
        this.secret = secret;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "simulated";
    }

    @Override
    public String publicKey() {
        return "rzp_simulated";
    }

    @Override
    public String createOrder(String receipt, Money amount, Map<String, String> notes) {
        JSONObject order = entity("order")
                .put("amount", amount.paise())
                .put("amount_paid", 0)
                .put("amount_due", amount.paise())
                .put("currency", "INR")
                .put("receipt", receipt)
                .put("status", "created")
                .put("attempts", 0)
                .put("notes", new JSONObject(notes));
        store.insert(order, "");
        return order.getString("id");
    }

    @Override
    public List<GatewayPayment> payments(String orderId) {
        return store.children(orderId, "payment").stream()
                .map(this::ripened)
                .map(RazorpayJson::payment)
                .toList();
    }

    @Override
    public GatewayPayment capture(String paymentId, Money amount) {
        JSONObject payment = require(paymentId).put("status", "captured").put("captured", true);
        store.update(payment);
        return RazorpayJson.payment(payment);
    }

    @Override
    public List<GatewayRefund> refunds(String paymentId) {
        return store.children(paymentId, "refund").stream()
                .map(RazorpayJson::refund)
                .toList();
    }

    @Override
    public synchronized GatewayRefund refund(String paymentId, Money amount, String receipt) {
        JSONObject payment = require(paymentId);
        long refunded = payment.getLong("amount_refunded") + amount.paise();
        if (refunded > payment.getLong("amount")) throw GatewayTrouble.refused("400 more than was paid");
        JSONObject refund = entity("rfnd")
                .put("entity", "refund")
                .put("amount", amount.paise())
                .put("currency", "INR")
                .put("payment_id", paymentId)
                .put("receipt", receipt)
                .put("notes", new JSONArray())
                .put("status", "processed");
        store.insert(refund, paymentId);
        boolean whole = refunded == payment.getLong("amount");
        store.update(payment.put("amount_refunded", refunded)
                .put("refund_status", whole ? "full" : "partial")
                .put("status", whole ? "refunded" : "captured"));
        return RazorpayJson.refund(refund);
    }

    @Override
    public Optional<GatewayDispute> dispute(String disputeId) {
        return store.find(disputeId).map(RazorpayJson::dispute);
    }

    @Override
    public boolean signedCallback(String orderId, String paymentId, String signature) {
        return Signatures.match(Signatures.ofCallback(orderId, paymentId, secret), signature);
    }

    @Override
    public boolean signedEvent(byte[] body, String signature) {
        return Signatures.match(Signatures.of(body, secret), signature);
    }

    @Override
    public GatewayEvent read(byte[] body) {
        return RazorpayJson.event(body);
    }

    @Override
    public byte[] anonymous(byte[] body) {
        return AnonymousEvent.of(body);
    }

    @Override
    public Optional<SimulatedCheckout> simulation() {
        return Optional.of(this);
    }

    @Override
    public synchronized Optional<Signed> play(String orderId, Act act, URI self) {
        JSONObject order = require(orderId);
        return switch (act) {
            case FAIL -> {
                JSONObject payment = payment(order, "failed")
                        .put("error_code", "BAD_REQUEST_ERROR")
                        .put("error_description", "The simulated bank declined the payment.");
                store.insert(payment, orderId);
                send(self, "payment.failed", Duration.ZERO, payment, order);
                yield Optional.empty();
            }
            case PAY_LATE -> {
                JSONObject payment = payment(order, "created")
                        .put("simulated_capture_at", clock.instant().plus(LATE).getEpochSecond());
                store.insert(payment, orderId);
                JSONObject later = new JSONObject(payment.toString()).put("status", "captured");
                send(self, "payment.captured", LATE, later, order);
                yield Optional.empty();
            }
            case PAY -> {
                if (order.getString("status").equals("paid")) throw GatewayTrouble.refused("400 order already paid");
                yield Optional.of(pay(order, self));
            }
            case PAY_TWICE -> {
                Signed first = pay(order, self);
                pay(order, self);
                yield Optional.of(first);
            }
        };
    }

    @Override
    public void dispute(String paymentId, URI self) {
        JSONObject payment = require(paymentId);
        JSONObject dispute = entity("disp")
                .put("entity", "dispute")
                .put("payment_id", paymentId)
                .put("amount", payment.getLong("amount"))
                .put("currency", "INR")
                .put("reason_code", "chargeback_authorization")
                .put("phase", "chargeback")
                .put("status", "open");
        store.insert(dispute, paymentId);
        JSONObject payload =
                SimulatedEvents.payload("payment", payment).put("dispute", SimulatedEvents.holder(dispute));
        events.send(self, "payment.dispute.created", Duration.ZERO, payload, secret);
    }

    private Signed pay(JSONObject order, URI self) {
        String orderId = order.getString("id");
        JSONObject payment = payment(order, "captured").put("captured", true);
        store.insert(payment, orderId);
        JSONObject paid = order.put("status", "paid")
                .put("amount_paid", order.getLong("amount"))
                .put("amount_due", 0);
        store.update(paid);
        send(self, "payment.captured", Duration.ZERO, payment, paid);
        send(self, "order.paid", Duration.ZERO, payment, paid);
        String id = payment.getString("id");
        return new Signed(orderId, id, Signatures.ofCallback(orderId, id, secret));
    }

    private void send(URI self, String type, Duration delay, JSONObject payment, JSONObject order) {
        JSONObject payload = SimulatedEvents.payload("payment", payment);
        if (type.startsWith("order.")) payload.put("order", SimulatedEvents.holder(order));
        events.send(self, type, delay, payload, secret);
    }

    /** A late payment is captured when its time has come, whether anybody is told or not. */
    private JSONObject ripened(JSONObject payment) {
        boolean ripe = payment.getString("status").equals("created")
                && payment.has("simulated_capture_at")
                && payment.getLong("simulated_capture_at") <= clock.instant().getEpochSecond();
        if (ripe) store.update(payment.put("status", "captured").put("captured", true));
        return payment;
    }

    private JSONObject payment(JSONObject order, String status) {
        return entity("pay")
                .put("entity", "payment")
                .put("order_id", order.getString("id"))
                .put("amount", order.getLong("amount"))
                .put("currency", "INR")
                .put("status", status)
                .put("method", "upi")
                .put("captured", false)
                .put("amount_refunded", 0)
                .put("refund_status", JSONObject.NULL)
                .put("error_code", JSONObject.NULL)
                .put("error_description", JSONObject.NULL)
                .put("notes", order.getJSONObject("notes"));
    }

    private JSONObject entity(String prefix) {
        StringBuilder id = new StringBuilder(prefix).append('_');
        for (int i = 0; i < 14; i++) id.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        return new JSONObject()
                .put("id", id.toString())
                .put("entity", prefix)
                .put("created_at", clock.instant().getEpochSecond());
    }

    private JSONObject require(String id) {
        return store.find(id).orElseThrow(() -> GatewayTrouble.refused("400 The id provided does not exist"));
    }
}
