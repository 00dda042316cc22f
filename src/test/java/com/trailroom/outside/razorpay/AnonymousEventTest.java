package com.trailroom.outside.razorpay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.json.JSONObject;
import org.junit.jupiter.api.Test;

class AnonymousEventTest {

    /** As Razorpay's documentation shows it. */
    private static final String FAILED =
            """
            {"entity": "event", "account_id": "acc_1", "event": "payment.failed", "contains": ["payment"],
             "payload": {"payment": {"entity": {"id": "pay_1", "entity": "payment", "amount": 50000, "currency": "INR",
               "status": "failed", "order_id": "order_1", "method": "card", "captured": false, "fee": null,
               "amount_refunded": 0, "description": "For Asha", "card_id": "card_1",
               "card": {"id": "card_1", "name": "Asha Rao", "last4": "1111", "network": "Visa"},
               "bank": "HDFC", "wallet": "payzapp", "vpa": "asha@upi", "email": "asha@example.org",
               "contact": "+919876543210", "customer_id": "cust_1", "notes": {"address": "4 Park Lane"},
               "error_code": "BAD_REQUEST_ERROR", "error_description": "Asha Rao's bank said no",
               "acquirer_data": {"rrn": "012345678912"}, "created_at": 1700000000}},
              "customer": {"entity": {"id": "cust_1", "name": "Asha Rao"}}},
             "created_at": 1700000001}""";

    @Test
    void keepsWhatReckoningNeeds() {
        JSONObject kept = new JSONObject(anonymous(FAILED));
        assertEquals(1_700_000_001, kept.getLong("created_at"));
        JSONObject payment =
                kept.getJSONObject("payload").getJSONObject("payment").getJSONObject("entity");
        assertEquals("pay_1", payment.getString("id"));
        assertEquals("order_1", payment.getString("order_id"));
        assertEquals(50_000, payment.getLong("amount"));
        assertEquals("INR", payment.getString("currency"));
        assertEquals("failed", payment.getString("status"));
        assertEquals("BAD_REQUEST_ERROR", payment.getString("error_code"));
        assertEquals(1_700_000_000, payment.getLong("created_at"));
    }

    @Test
    void leavesOutWhoPaidAndFromWhere() {
        String kept = anonymous(FAILED);
        for (String personal :
                List.of("Asha", "asha", "98765", "1111", "HDFC", "payzapp", "cust_1", "card_1", "Park", "0123456")) {
            assertFalse(kept.contains(personal), kept);
        }
    }

    @Test
    void leavesOutWhatNobodyHasHeardOfYet() {
        String kept =
                anonymous(FAILED.replace("\"amount\"", "\"passport\": \"Z123\", \"receipt\": [\"Z123\"], \"amount\""));
        assertFalse(kept.contains("Z123"), kept);
        assertTrue(kept.contains("50000"), kept);
    }

    @Test
    void isAboutTheSame() {
        for (String entity : List.of("payment", "refund", "dispute")) {
            byte[] body = FAILED.replace("{\"payment\": {", "{\"" + entity + "\": {")
                    .replace("\"pay_1\"", "\"x_1\", \"payment_id\": \"pay_1\"")
                    .getBytes(StandardCharsets.UTF_8);
            assertEquals(RazorpayJson.event(body), RazorpayJson.event(AnonymousEvent.of(body)), entity);
        }
    }

    @Test
    void isNothingWhenItIsNoEvent() {
        for (String odd : List.of("", "[]", "asha@example.org", "{", "[".repeat(100_000))) {
            assertEquals("", anonymous(odd));
        }
    }

    private static String anonymous(String event) {
        return new String(AnonymousEvent.of(event.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }
}
