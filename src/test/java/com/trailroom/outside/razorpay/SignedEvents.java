package com.trailroom.outside.razorpay;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.json.JSONObject;

/** Signs as the twin does, but sends nothing: for tests that deliver events themselves, in an order of their own. */
public final class SignedEvents {

    /** An event and its signature. */
    public record Signed(byte[] body, String signature) {}

    private SignedEvents() {}

    /** A twin that tells nobody. */
    public static SimulatedGateway silentTwin(SimulatedStore store, String secret, Clock clock) {
        SimulatedEvents silent = new SimulatedEvents(Executors.newSingleThreadScheduledExecutor(), clock) {
            @Override
            void send(URI self, String type, Duration delay, JSONObject payload, String key) {
                // nobody is told
            }
        };
        return new SimulatedGateway(store, silent, secret, clock);
    }

    public static String callback(String orderId, String paymentId, String secret) {
        return Signatures.ofCallback(orderId, paymentId, secret);
    }

    public static Signed event(String type, String orderId, String paymentId, String secret) {
        JSONObject payment = new JSONObject().put("id", paymentId).put("order_id", orderId);
        byte[] body = new JSONObject()
                .put("entity", "event")
                .put("event", type)
                .put("payload", SimulatedEvents.payload("payment", payment))
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        return new Signed(body, Signatures.of(body, secret));
    }
}
