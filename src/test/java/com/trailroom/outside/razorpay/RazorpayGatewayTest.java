package com.trailroom.outside.razorpay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.razorpay.Utils;
import com.trailroom.kernel.Money;
import com.trailroom.payment.gateway.GatewayDispute;
import com.trailroom.payment.gateway.GatewayPayment;
import com.trailroom.payment.gateway.GatewayRefund;
import com.trailroom.payment.gateway.GatewayTrouble;
import com.trailroom.support.StubServer;
import com.trailroom.support.StubServer.Answer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.json.JSONObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against a server that speaks Razorpay's JSON; the client under it is Razorpay's own. */
class RazorpayGatewayTest {

    private static final String PAYMENT =
            """
            {"id": "%s", "entity": "payment", "amount": 189000, "currency": "INR", "status": "%s", "order_id": "order_1",
             "invoice_id": null, "international": false, "method": "upi", "amount_refunded": 0, "refund_status": null,
             "captured": true, "description": null, "vpa": "a@upi", "email": "a@example.org", "contact": "+919900000000",
             "notes": {"payment_id": "pay_ours"}, "fee": 4460, "tax": 680, "error_code": %s, "error_description": %s,
             "created_at": %d}""";

    private final StubServer razorpay = new StubServer();
    private final RazorpayGateway gateway = new RazorpayGateway(new RazorpaySettings(
            "rzp_test_key", "secret", List.of("new hook ₹", "old hook"), Optional.of(URI.create(razorpay.url()))));

    @AfterEach
    void close() {
        razorpay.close();
    }

    @Test
    void opensAnOrderOverTheAmountWithReceiptAndNotes() {
        razorpay.answers(
                Answer.of(
                        200,
                        """
                {"id": "order_1", "entity": "order", "amount": 189000, "amount_paid": 0, "amount_due": 189000,
                 "currency": "INR", "receipt": "pay_ours", "status": "created", "attempts": 0, "created_at": 1700000000}"""));
        assertEquals("order_1", gateway.createOrder("pay_ours", Money.rupees(1_890), Map.of("payment_id", "pay_ours")));
        StubServer.Asked asked = razorpay.asked().get(0);
        assertEquals("POST /v1/orders", asked.method() + " " + asked.path());
        JSONObject body = new JSONObject(asked.body());
        assertEquals(189_000, body.getLong("amount"));
        assertEquals("INR", body.getString("currency"));
        assertEquals("pay_ours", body.getString("receipt"));
        assertEquals("pay_ours", body.getJSONObject("notes").getString("payment_id"));
    }

    @Test
    void readsTheAttemptsToPayAnOrderOldestFirst() {
        razorpay.answers(Answer.of(
                200,
                """
                {"entity": "collection", "count": 2, "items": [%s, %s]}"""
                        .formatted(
                                PAYMENT.formatted("pay_2", "captured", "null", "null", 1700000200),
                                PAYMENT.formatted(
                                        "pay_1",
                                        "failed",
                                        "\"BAD_REQUEST_ERROR\"",
                                        "\"Payment was declined\"",
                                        1700000100))));
        List<GatewayPayment> attempts = gateway.payments("order_1");
        assertEquals("/v1/orders/order_1/payments", razorpay.asked().get(0).path());
        assertEquals(
                List.of(
                        new GatewayPayment(
                                "pay_1",
                                "order_1",
                                GatewayPayment.State.FAILED,
                                Money.rupees(1_890),
                                "INR",
                                Money.ZERO,
                                "upi",
                                "Payment was declined"),
                        new GatewayPayment(
                                "pay_2",
                                "order_1",
                                GatewayPayment.State.CAPTURED,
                                Money.rupees(1_890),
                                "INR",
                                Money.ZERO,
                                "upi",
                                "")),
                attempts);
    }

    @Test
    void capturesAndRefundsAndReadsDisputes() {
        razorpay.answers(asked -> switch (asked.method() + " " + asked.path()) {
            case "POST /v1/payments/pay_1/capture" ->
                Answer.of(200, PAYMENT.formatted("pay_1", "captured", "null", "null", 1700000000));
            case "POST /v1/payments/pay_1/refund" ->
                Answer.of(
                        200,
                        """
                    {"id": "rfnd_1", "entity": "refund", "amount": 94500, "receipt": "ref_ours", "currency": "INR",
                     "payment_id": "pay_1", "notes": [], "acquirer_data": {"arn": null}, "created_at": 1700000000,
                     "batch_id": null, "status": "processed", "speed_processed": "normal", "speed_requested": "normal"}""");
            case "GET /v1/payments/pay_1/refunds" ->
                Answer.of(
                        200,
                        """
                    {"entity": "collection", "count": 1, "items": [{"id": "rfnd_1", "entity": "refund", "amount": 94500,
                     "receipt": null, "currency": "INR", "payment_id": "pay_1", "notes": {"refund_id": "ref_ours"},
                     "status": "pending", "created_at": 1700000000}]}""");
            case "GET /v1//disputes/disp_1" ->
                Answer.of(
                        200,
                        """
                    {"id": "disp_1", "entity": "dispute", "payment_id": "pay_1", "amount": 189000, "currency": "INR",
                     "amount_deducted": 0, "reason_code": "chargeback", "respond_by": 1700009999, "status": "under_review",
                     "phase": "chargeback", "created_at": 1700000000}""");
            default -> Answer.of(404, "{}");
        });
        assertEquals(
                GatewayPayment.State.CAPTURED,
                gateway.capture("pay_1", Money.rupees(1_890)).state());
        assertEquals(
                new GatewayRefund("rfnd_1", "pay_1", Money.rupees(945), GatewayRefund.State.PROCESSED, "ref_ours"),
                gateway.refund("pay_1", Money.rupees(945), "ref_ours"));
        assertEquals(
                List.of(new GatewayRefund(
                        "rfnd_1", "pay_1", Money.rupees(945), GatewayRefund.State.PENDING, "ref_ours")),
                gateway.refunds("pay_1"));
        assertEquals(
                Optional.of(new GatewayDispute(
                        "disp_1", "pay_1", Money.rupees(1_890), "chargeback", GatewayDispute.State.OPEN)),
                gateway.dispute("disp_1"));
        JSONObject refund = new JSONObject(razorpay.asked().get(1).body());
        assertEquals("94500 ref_ours", refund.getLong("amount") + " " + refund.getString("receipt"));
    }

    @ParameterizedTest(name = "{0}: definite {1}")
    @CsvSource({"400, true", "422, true", "401, false", "429, false", "500, false", "502, false"})
    void tellsADefiniteNoFromATroubleThatPasses(int status, boolean definite) {
        razorpay.answers(
                Answer.of(
                        status,
                        """
                {"error": {"code": "BAD_REQUEST_ERROR", "description": "The amount is invalid", "source": "business",
                 "step": "payment_initiation", "reason": "input_validation_failed", "metadata": {}}}"""));
        GatewayTrouble trouble =
                assertThrows(GatewayTrouble.class, () -> gateway.refund("pay_1", Money.rupees(1), "ref_1"));
        assertEquals(definite, trouble.isDefinite(), trouble.getMessage());
    }

    @Test
    void takesAnAnswerThatIsNoJsonForATroubleThatPasses() {
        razorpay.answers(Answer.of(502, "<html>Bad gateway</html>"));
        assertFalse(assertThrows(GatewayTrouble.class, () -> gateway.payments("order_1"))
                .isDefinite());
        razorpay.answers(
                Answer.of(200, "{\"entity\": \"collection\", \"count\": 1, \"items\": [{\"entity\": \"payment\"}]}"));
        assertFalse(assertThrows(GatewayTrouble.class, () -> gateway.payments("order_1"))
                .isDefinite());
    }

    @Test
    void takesAServerThatIsGoneForATroubleThatPasses() {
        razorpay.close();
        assertFalse(assertThrows(GatewayTrouble.class, () -> gateway.payments("order_1"))
                .isDefinite());
    }

    @Test
    void knowsNoPaymentsOfAnUnknownOrder() {
        razorpay.answers(
                Answer.of(
                        400,
                        """
                {"error": {"code": "BAD_REQUEST_ERROR", "description": "The id provided does not exist"}}"""));
        assertEquals(List.of(), gateway.payments("order_x"));
        assertEquals(Optional.empty(), gateway.dispute("disp_x"));
    }

    @Test
    void acceptsTheNewAndTheOldWebhookSecretOverTheRawBytes() throws Exception {
        String event = "{\"event\": \"payment.captured\", \"note\": \"₹ naïve\"}";
        byte[] body = event.getBytes(StandardCharsets.UTF_8);
        for (String secret : List.of("new hook ₹", "old hook")) {
            assertTrue(gateway.signedEvent(body, Signatures.of(body, secret)));
            assertTrue(
                    Utils.verifyWebhookSignature(event, Signatures.of(body, secret), secret),
                    "Razorpay's own verifier");
        }
        assertFalse(gateway.signedEvent(body, Signatures.of(body, "other")));
        assertFalse(
                gateway.signedEvent((event + " ").getBytes(StandardCharsets.UTF_8), Signatures.of(body, "old hook")));
        assertFalse(gateway.signedEvent(body, ""));
        assertFalse(gateway.signedEvent(new byte[0], "é"));
    }

    @Test
    void readsWhatAnEventIsAbout() {
        var captured = gateway.read(
                """
                {"entity": "event", "account_id": "acc_1", "event": "payment.captured", "contains": ["payment"],
                 "payload": {"payment": {"entity": %s}}, "created_at": 1700000000}"""
                        .formatted(PAYMENT.formatted("pay_1", "captured", "null", "null", 1700000000))
                        .getBytes(StandardCharsets.UTF_8));
        assertEquals("payment.captured", captured.type());
        assertEquals(Optional.of("order_1"), captured.orderId());
        assertEquals(Optional.of("pay_1"), captured.paymentId());
        for (String odd : List.of("", "[]", "null", "{\"event\": 3}", "{\"payload\": {}}", "[".repeat(100_000))) {
            assertEquals(
                    "unreadable",
                    gateway.read(odd.getBytes(StandardCharsets.UTF_8)).type());
        }
        var bare = gateway.read(
                "{\"event\": \"a\", \"payload\": {\"payment\": {\"entity\": []}}}".getBytes(StandardCharsets.UTF_8));
        assertEquals(Optional.empty(), bare.orderId());
    }
}
