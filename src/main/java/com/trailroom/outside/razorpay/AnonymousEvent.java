package com.trailroom.outside.razorpay;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.json.JSONException;
import org.json.JSONObject;

/**
 * An event without the buyer: of everything that Razorpay tells, only what is known to be no person's is kept, so that what
 * they add one day is left out, too. Left out are e-mail address, phone number, card, UPI address, bank, wallet and notes.
 */
final class AnonymousEvent {

    private static final Set<String> ENTITIES = Set.of("payload", "payment", "order", "refund", "dispute", "entity");

    private static final Set<String> FACTS = Set.of(
            "entity",
            "event",
            "account_id",
            "created_at",
            "id",
            "order_id",
            "payment_id",
            "invoice_id",
            "receipt",
            "amount",
            "amount_paid",
            "amount_due",
            "amount_refunded",
            "amount_deducted",
            "base_amount",
            "currency",
            "fee",
            "tax",
            "status",
            "refund_status",
            "captured",
            "method",
            "attempts",
            "error_code",
            "error_reason",
            "reason_code",
            "phase",
            "respond_by");

    private AnonymousEvent() {}

    /** Of something that is no event nothing is kept. */
    static byte[] of(byte[] body) {
        try {
            JSONObject event = new JSONObject(new String(body, StandardCharsets.UTF_8));
            return kept(event).toString().getBytes(StandardCharsets.UTF_8);
        } catch (JSONException | StackOverflowError notAnEvent) {
            return new byte[0];
        }
    }

    private static JSONObject kept(JSONObject from) {
        JSONObject kept = new JSONObject();
        for (String name : from.keySet()) {
            Object value = from.get(name);
            if (value instanceof JSONObject inner) {
                if (ENTITIES.contains(name)) kept.put(name, kept(inner));
            } else if (FACTS.contains(name) && isPlain(value)) kept.put(name, value);
        }
        return kept;
    }

    private static boolean isPlain(Object value) {
        return value instanceof String || value instanceof Number || value instanceof Boolean;
    }
}
