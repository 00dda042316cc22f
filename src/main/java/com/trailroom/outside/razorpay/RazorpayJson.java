package com.trailroom.outside.razorpay;

import com.trailroom.kernel.Money;
import com.trailroom.payment.gateway.GatewayDispute;
import com.trailroom.payment.gateway.GatewayEvent;
import com.trailroom.payment.gateway.GatewayPayment;
import com.trailroom.payment.gateway.GatewayRefund;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.json.JSONException;
import org.json.JSONObject;

/** Razorpay's entities in the port's terms. */
final class RazorpayJson {

    private RazorpayJson() {}

    static GatewayPayment payment(JSONObject from) {
        return new GatewayPayment(
                from.getString("id"),
                from.optString("order_id", ""),
                switch (from.getString("status")) {
                    case "authorized" -> GatewayPayment.State.AUTHORIZED;
                    case "captured" -> GatewayPayment.State.CAPTURED;
                    case "refunded" -> GatewayPayment.State.REFUNDED;
                    case "failed" -> GatewayPayment.State.FAILED;
                    default -> GatewayPayment.State.CREATED;
                },
                Money.paise(from.getLong("amount")),
                from.getString("currency"),
                Money.paise(from.optLong("amount_refunded", 0)),
                from.optString("method", ""),
                from.isNull("error_description") ? "" : from.optString("error_description", ""));
    }

    static GatewayRefund refund(JSONObject from) {
        JSONObject notes = from.optJSONObject("notes", new JSONObject());
        return new GatewayRefund(
                from.getString("id"),
                from.getString("payment_id"),
                Money.paise(from.getLong("amount")),
                switch (from.optString("status", "processed")) {
                    case "failed" -> GatewayRefund.State.FAILED;
                    case "pending", "created" -> GatewayRefund.State.PENDING;
                    default -> GatewayRefund.State.PROCESSED;
                },
                from.isNull("receipt") ? notes.optString("refund_id", "") : from.getString("receipt"));
    }

    static GatewayDispute dispute(JSONObject from) {
        return new GatewayDispute(
                from.getString("id"),
                from.getString("payment_id"),
                Money.paise(from.getLong("amount")),
                from.optString("reason_code", ""),
                switch (from.getString("status")) {
                    case "won" -> GatewayDispute.State.WON;
                    case "lost" -> GatewayDispute.State.LOST;
                    case "closed" -> GatewayDispute.State.CLOSED;
                    default -> GatewayDispute.State.OPEN;
                });
    }

    /** What an event is about; its payload holds one entity a kind. */
    static GatewayEvent event(byte[] body) {
        try {
            JSONObject event = new JSONObject(new String(body, StandardCharsets.UTF_8));
            JSONObject payload = event.optJSONObject("payload", new JSONObject());
            Optional<JSONObject> payment = entity(payload, "payment");
            return new GatewayEvent(
                    event.getString("event"),
                    entity(payload, "order")
                            .flatMap(order -> text(order, "id"))
                            .or(() -> payment.flatMap(found -> text(found, "order_id"))),
                    payment.flatMap(found -> text(found, "id"))
                            .or(() -> entity(payload, "refund").flatMap(refund -> text(refund, "payment_id")))
                            .or(() -> entity(payload, "dispute").flatMap(dispute -> text(dispute, "payment_id"))),
                    entity(payload, "dispute").flatMap(dispute -> text(dispute, "id")));
        } catch (JSONException | StackOverflowError notAnEvent) {
            return GatewayEvent.unreadable();
        }
    }

    private static Optional<JSONObject> entity(JSONObject payload, String kind) {
        return Optional.ofNullable(payload.optJSONObject(kind)).map(holder -> holder.optJSONObject("entity"));
    }

    private static Optional<String> text(JSONObject from, String field) {
        return from.opt(field) instanceof String text && !text.isBlank() ? Optional.of(text) : Optional.empty();
    }
}
