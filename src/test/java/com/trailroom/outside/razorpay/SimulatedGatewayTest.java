package com.trailroom.outside.razorpay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.razorpay.Utils;
import com.sun.net.httpserver.HttpServer;
import com.trailroom.kernel.Money;
import com.trailroom.payment.gateway.GatewayPayment;
import com.trailroom.payment.gateway.GatewayTrouble;
import com.trailroom.payment.gateway.SimulatedCheckout.Act;
import com.trailroom.payment.gateway.SimulatedCheckout.Signed;
import com.trailroom.support.MemoryDatabase;
import com.trailroom.support.MovableClock;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.json.JSONObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SimulatedGatewayTest {

    private record Received(String body, String signature, String eventId) {}

    private static final String SECRET = "0f".repeat(32);

    private final MemoryDatabase memory = new MemoryDatabase();
    private final MovableClock clock = new MovableClock();
    private final ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(2);
    private final SimulatedGateway gateway = new SimulatedGateway(
            new SimulatedStore(memory.database()), new SimulatedEvents(scheduler, clock), SECRET, clock);
    private final BlockingQueue<Received> events = new LinkedBlockingQueue<>();
    private HttpServer self;
    private URI here;
    private volatile int answer = 200;

    @BeforeEach
    void listen() throws IOException {
        self = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        self.createContext("/api/v1/payments/razorpay-events", exchange -> {
            events.add(new Received(
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
                    exchange.getRequestHeaders().getFirst("X-Razorpay-Signature"),
                    exchange.getRequestHeaders().getFirst("X-Razorpay-Event-Id")));
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
            answer = 200;
        });
        self.start();
        here = URI.create("http://127.0.0.1:" + self.getAddress().getPort());
    }

    @AfterEach
    void close() {
        scheduler.shutdownNow();
        self.stop(0);
        memory.close();
    }

    @Test
    void signsSoThatRazorpaysOwnVerifierAcceptsItAndRefusesWhatItRefuses() throws Exception {
        Signed signed = gateway.play(order(), Act.PAY, here).orElseThrow();
        assertTrue(Utils.verifyPaymentSignature(
                callback(signed.orderId(), signed.paymentId(), signed.signature()), SECRET));
        assertTrue(gateway.signedCallback(signed.orderId(), signed.paymentId(), signed.signature()));
        String flipped = (signed.signature().startsWith("0") ? "1" : "0")
                + signed.signature().substring(1);
        List<JSONObject> wrong = List.of(
                callback("order_other", signed.paymentId(), signed.signature()),
                callback(signed.orderId(), "pay_other", signed.signature()),
                callback(signed.orderId(), signed.paymentId(), flipped),
                callback(signed.orderId(), signed.paymentId(), ""),
                callback(
                        signed.orderId(), signed.paymentId(), signed.signature().toUpperCase(java.util.Locale.ROOT)));
        for (JSONObject attempt : wrong) {
            assertFalse(Utils.verifyPaymentSignature(attempt, SECRET));
            assertFalse(gateway.signedCallback(
                    attempt.getString("razorpay_order_id"),
                    attempt.getString("razorpay_payment_id"),
                    attempt.getString("razorpay_signature")));
        }
        for (int i = 0; i < 2; i++) {
            Received event = events.poll(5, TimeUnit.SECONDS);
            assertTrue(Utils.verifyWebhookSignature(event.body(), event.signature(), SECRET));
            assertTrue(gateway.signedEvent(event.body().getBytes(StandardCharsets.UTF_8), event.signature()));
            assertFalse(Utils.verifyWebhookSignature(event.body() + " ", event.signature(), SECRET));
            assertFalse(gateway.signedEvent((event.body() + " ").getBytes(StandardCharsets.UTF_8), event.signature()));
        }
    }

    @Test
    void sendsRazorpaysEventsForAPayment() throws Exception {
        String order = order();
        Signed signed = gateway.play(order, Act.PAY, here).orElseThrow();
        List<String> types = List.of(take().getString("event"), take().getString("event")).stream()
                .sorted()
                .toList();
        assertEquals(List.of("order.paid", "payment.captured"), types);
        GatewayPayment payment = gateway.payments(order).get(0);
        assertEquals(signed.paymentId(), payment.id());
        assertEquals(GatewayPayment.State.CAPTURED, payment.state());
        assertTrue(payment.isOver(Money.rupees(300)));
    }

    @Test
    void sendsAnEventAgainUntilItIsTaken() throws Exception {
        answer = 500;
        gateway.play(order(), Act.FAIL, here);
        Received first = events.poll(5, TimeUnit.SECONDS);
        Received second = events.poll(8, TimeUnit.SECONDS);
        assertEquals(first, second);
        assertEquals("payment.failed", new JSONObject(second.body()).getString("event"));
    }

    @Test
    void paysLateWhetherAnybodyIsToldOrNot() {
        String order = order();
        assertEquals(Optional.empty(), gateway.play(order, Act.PAY_LATE, here));
        assertEquals(
                GatewayPayment.State.CREATED, gateway.payments(order).get(0).state());
        clock.move(SimulatedGateway.LATE);
        assertEquals(
                GatewayPayment.State.CAPTURED, gateway.payments(order).get(0).state());
    }

    @Test
    void canBePaidTwice() {
        String order = order();
        gateway.play(order, Act.PAY_TWICE, here);
        assertEquals(2, gateway.payments(order).size());
    }

    @Test
    void refundsNoMoreThanWasPaid() {
        Signed signed = gateway.play(order(), Act.PAY, here).orElseThrow();
        gateway.refund(signed.paymentId(), Money.rupees(200), "ref_1");
        assertThrows(GatewayTrouble.class, () -> gateway.refund(signed.paymentId(), Money.rupees(101), "ref_2"));
        gateway.refund(signed.paymentId(), Money.rupees(100), "ref_3");
        assertEquals(
                GatewayPayment.State.REFUNDED,
                gateway.payments(signed.orderId()).get(0).state());
        assertEquals(
                List.of("ref_1", "ref_3"),
                gateway.refunds(signed.paymentId()).stream()
                        .map(r -> r.receipt())
                        .toList());
    }

    @Test
    void letsABankDisputeAPayment() throws Exception {
        Signed signed = gateway.play(order(), Act.PAY, here).orElseThrow();
        take();
        take();
        gateway.dispute(signed.paymentId(), here);
        JSONObject event = take();
        assertEquals("payment.dispute.created", event.getString("event"));
        String id = gateway.read(event.toString().getBytes(StandardCharsets.UTF_8))
                .disputeId()
                .orElseThrow();
        assertEquals(signed.paymentId(), gateway.dispute(id).orElseThrow().paymentId());
    }

    private String order() {
        return gateway.createOrder("pay_ours", Money.rupees(300), Map.of());
    }

    private JSONObject take() throws InterruptedException {
        return new JSONObject(events.poll(5, TimeUnit.SECONDS).body());
    }

    private static JSONObject callback(String orderId, String paymentId, String signature) {
        return new JSONObject()
                .put("razorpay_order_id", orderId)
                .put("razorpay_payment_id", paymentId)
                .put("razorpay_signature", signature);
    }
}
