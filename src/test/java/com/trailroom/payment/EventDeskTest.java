package com.trailroom.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.trailroom.payment.gateway.GatewayPayment;
import com.trailroom.payment.invoice.TestInvoices;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is kept of the gateway's events. */
class EventDeskTest {

    private static final String BUYER = "|asha@example.org|+919876543210";

    private final Till till = new Till();

    @AfterEach
    void close() {
        till.close();
    }

    @Test
    void keepsAnEventByteForByteUntilItWasWorkedOn() {
        String event = about(till.gateway.pay(till.order(300).order().id()));
        till.gateway.down = true;
        receive("e1", event + BUYER);
        assertEquals(event + BUYER, body("e1"));
        till.gateway.down = false;
        till.clock.move(Duration.ofHours(1));
        till.room.desk.sweep();
        assertEquals(event, body("e1"));
        assertEquals(300, till.purchased());
    }

    @Test
    void keepsNoBuyerOfWhatItCouldNotWorkOn() {
        String event = about(till.gateway.pay(till.order(300).order().id()));
        till.gateway.down = true;
        receive("e1", event + BUYER);
        for (int i = 0; i < 40; i++) {
            till.clock.move(Duration.ofHours(1));
            till.room.desk.sweep();
        }
        assertEquals(event, body("e1"));
    }

    @Test
    void keepsNoBuyerOfAnEventThatComesAfterTheAccountIsErased() {
        Payment payment = till.bought(300);
        till.room
                .personal(TestInvoices.billing(till.memory.database()), TestInvoices.data(till.invoices))
                .erase(Till.ALICE);
        String event = about(till.captureOf(payment));
        receive("late", event + BUYER);
        assertEquals(event, body("late"));
    }

    /** As an earlier version left them, and the migration marked them. */
    @Test
    void takesTheBuyerOutOfEventsThatWereKeptWhole() {
        String event = about(till.gateway.pay(till.order(300).order().id()));
        receive("e1", event);
        Binary whole = new Binary((event + BUYER).getBytes(StandardCharsets.UTF_8));
        till.memory
                .database()
                .getCollection("payment_events")
                .updateOne(
                        new Document("_id", "e1"),
                        new Document("$set", new Document("body", whole).append("whole", true)));
        till.room.desk.sweep();
        till.room.desk.sweep();
        assertEquals(event, body("e1"));
    }

    private void receive(String id, String body) {
        till.room.inbox.receive(body.getBytes(StandardCharsets.UTF_8), "signed", Optional.of(id));
        till.room.desk.sweep();
    }

    private static String about(GatewayPayment payment) {
        return "payment.captured|" + payment.orderId() + "|" + payment.id() + "|";
    }

    private String body(String id) {
        Document event = till.memory
                .database()
                .getCollection("payment_events")
                .find(new Document("_id", id))
                .first();
        return new String(event.get("body", Binary.class).getData(), StandardCharsets.UTF_8);
    }
}
