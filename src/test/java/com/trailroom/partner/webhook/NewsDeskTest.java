package com.trailroom.partner.webhook;

import static com.trailroom.partner.webhook.WebhookHouse.BOB;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.trailroom.credit.Credits;
import com.trailroom.credit.LedgerStore;
import com.trailroom.credit.LowBalances;
import com.trailroom.kernel.CreditAmount;
import com.trailroom.kernel.Money;
import com.trailroom.kernel.Space;
import com.trailroom.payment.PaymentCompleted;
import com.trailroom.tryon.EndedJobsSeed;
import com.trailroom.tryon.JobFailure;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NewsDeskTest {

    private final WebhookHouse house = new WebhookHouse();
    private final EndedJobsSeed jobs = new EndedJobsSeed(house.memory.database());
    private final LedgerStore ledger = new LedgerStore(house.memory.database());
    private final EndedJobsSeed sandbox = EndedJobsSeed.sandbox(house.memory.database());
    private final NewsDesk desk =
            new NewsDesk(jobs.entrance(), sandbox.entrance(), new LowBalances(ledger), house.outbox);
    private final IssuedEndpoint shop = house.webhooks.create(
            BOB,
            house.server.url("/shop"),
            Set.of(
                    EventType.TRYON_COMPLETED,
                    EventType.TRYON_FAILED,
                    EventType.PAYMENT_COMPLETED,
                    EventType.CREDITS_LOW),
            true);

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void tellsWhatHappensInTheSandboxToItsEndpointsOnly() {
        IssuedEndpoint test =
                house.webhooks.create(BOB, house.server.url("/test"), Set.of(EventType.TRYON_COMPLETED), false);
        sandbox.completed("job_9", Space.sandboxOf(BOB));
        desk.tellAll();
        assertEquals(List.of(), deliveries(shop));
        Delivery told = deliveries(test).get(0);
        assertEquals(false, told.live());
        assertTrue(told.body().contains("\"livemode\":false"), told.body());
        desk.tellAll();
        assertEquals(1, deliveries(test).size());
    }

    private List<Delivery> deliveries(IssuedEndpoint of) {
        return house.deliveries.list(BOB, of.endpoint().id(), Optional.empty(), Optional.empty(), 10);
    }

    @Test
    void tellsThatATryOnIsCompletedWithWhatTheApiShowsOfIt() {
        jobs.completed("job_1", BOB);
        desk.tellAll();
        JsonObject event = onlyEvent();
        assertEquals("tryon.completed", event.getString("type"));
        assertEquals("2026-11-23T12:00:05Z", event.getString("created_at"));
        assertEquals(true, event.getBoolean("livemode"));
        JsonObject data = event.getJsonObject("data");
        assertEquals("job_1", data.getString("id"));
        assertEquals("completed", data.getString("status"));
        assertEquals("/api/v1/tryons/job_1/result", data.getJsonObject("result").getString("url"));
        assertEquals("flash", data.getString("model"));
        assertEquals("3", data.getString("prompt_version"));
        assertEquals(640, data.getJsonObject("result").getInt("width"));
    }

    @Test
    void tellsThatATryOnFailedAndWhy() {
        jobs.failed("job_1", BOB, JobFailure.ENGINE_TIMEOUT);
        desk.tellAll();
        JsonObject data = onlyEvent().getJsonObject("data");
        assertEquals("failed", data.getString("status"));
        assertEquals(0, data.getInt("credits_used"));
        assertEquals("ENGINE_TIMEOUT", data.getJsonObject("error").getString("code"));
        assertEquals(true, data.getJsonObject("error").getBoolean("retryable"));
    }

    @Test
    void tellsNothingOfWhatThePartnerCancelled() {
        jobs.cancelled("job_1", BOB);
        desk.tellAll();
        assertEquals(List.of(), written());
    }

    /** A node died after the delivery was written, before the note was taken away; or two nodes swept at once. */
    @Test
    void writesOneDeliveryHoweverOftenItIsTold() {
        jobs.completed("job_1", BOB);
        desk.tellAll();
        Document due = new Document("$set", new Document("news_due", true));
        house.memory.database().getCollection("tryon_jobs").updateOne(new Document("_id", "job_1"), due);
        desk.tellAll();
        desk.tellAll();
        assertEquals(1, written().size());
        assertEquals(List.of(), jobs.entrance().untold(9));
    }

    @Test
    void tellsOnceThatCreditsRunLow() {
        house.memory
                .database()
                .getCollection("users")
                .insertOne(new Document("_id", BOB).append("credits", 11L).append("paid_tier", true));
        Credits credits = new Credits(ledger, house.clock);
        for (int i = 0; i < 4; i++) {
            credits.spend(BOB, CreditAmount.of(1), "job_" + i);
            desk.tellAll();
        }
        JsonObject event = onlyEvent();
        assertEquals("credits.low", event.getString("type"));
        assertEquals(9, event.getJsonObject("data").getInt("total"));
    }

    @Test
    void tellsOfAPaymentOnceHoweverOftenItIsAnnounced() {
        PaymentCompleted news = new PaymentCompleted(
                "pay_1",
                BOB,
                CreditAmount.of(2100),
                Money.rupees(1890),
                "inv_1",
                Instant.parse("2026-11-23T12:00:00Z"));
        desk.tell(news);
        desk.tell(news);
        JsonObject event = onlyEvent();
        assertEquals("payment.completed", event.getString("type"));
        assertEquals(189_000, event.getJsonObject("data").getInt("amount"));
        assertEquals("inv_1", event.getJsonObject("data").getString("invoice_id"));
    }

    @Test
    void takesNewsAwayThatNobodyListensTo() {
        jobs.completed("job_1", "usr_charlie");
        desk.tellAll();
        assertEquals(List.of(), written());
        assertEquals(List.of(), jobs.entrance().untold(9));
    }

    private List<Delivery> written() {
        return house.store.ofEndpoint(shop.endpoint().id(), Optional.empty(), Optional.empty(), 99);
    }

    private JsonObject onlyEvent() {
        assertEquals(1, written().size());
        return Json.createReader(new StringReader(written().get(0).body())).readObject();
    }
}
