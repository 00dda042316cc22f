package com.trailroom.partner.webhook;

import static com.trailroom.partner.webhook.WebhookHouse.BOB;
import static com.trailroom.partner.webhook.WebhookHouse.TRYONS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.trailroom.account.Unpacked;
import com.trailroom.guard.outbound.DestinationRefusal;
import com.trailroom.kernel.Refusal;
import com.trailroom.partner.webhook.Delivery.Status;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class WebhooksTest {

    private static final String CHARLIE = "usr_charlie";

    private final WebhookHouse house = new WebhookHouse();
    private final Webhooks webhooks = house.webhooks;

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void handsOutEndpointsWithoutTheirSecretsAndErasesThem() throws Exception {
        WebhookPersonalData personal = new WebhookPersonalData(house.webhooks);
        IssuedEndpoint issued = house.bobListensAt("/bob");
        house.listens(CHARLIE, "/charlie");
        house.happens();
        String endpoints = new String(Unpacked.of(personal, BOB).get("webhooks.json"));
        assertTrue(endpoints.contains(issued.endpoint().url()), endpoints);
        assertFalse(endpoints.contains(issued.secret()) || endpoints.contains("secret"), endpoints);
        personal.erase(BOB);
        personal.erase(BOB);
        assertEquals(List.of(), house.webhooks.list(BOB));
        assertEquals(
                0, house.memory.database().getCollection("webhook_deliveries").countDocuments());
        assertEquals(1, house.webhooks.list(CHARLIE).size());
    }

    @Test
    void areGivenASecretOfThirtyTwoBytesThatIsKeptSealed() {
        IssuedEndpoint issued = house.bobListensAt("/shop");
        assertTrue(issued.secret().startsWith("whsec_"));
        assertEquals(32, Base64.getDecoder().decode(issued.secret().substring(6)).length);
        String kept =
                house.memory.database().getCollection("webhooks").find().first().toJson();
        assertFalse(kept.contains(issued.secret().substring(6)));
        assertFalse(issued.toString().contains(issued.secret().substring(6)));
        assertEquals(issued.endpoint().id(), webhooks.list(BOB).get(0).id());
    }

    @Test
    void needAnAddressThatMayBeCalledAndAnEvent() {
        refuses(DestinationRefusal.URL_HOST_NOT_PUBLIC, () -> webhooks.create(BOB, "https://10.0.0.1/", TRYONS, true));
        refuses(DestinationRefusal.URL_NOT_HTTPS, () -> webhooks.create(BOB, "http://shop.example/", TRYONS, true));
        refuses(
                WebhookRefusal.WEBHOOK_EVENTS_MISSING,
                () -> webhooks.create(BOB, house.server.url("/"), Set.of(), true));
        IssuedEndpoint issued = house.bobListensAt("/shop");
        refuses(
                DestinationRefusal.URL_HOST_NOT_PUBLIC,
                () -> change(
                        issued,
                        new EndpointChange(
                                Optional.of("https://169.254.169.254/"), Optional.empty(), Optional.empty())));
        assertEquals(
                List.of(issued.endpoint().url()),
                webhooks.list(BOB).stream().map(Endpoint::url).toList());
    }

    @Test
    void areTenAtMost() {
        for (int i = 0; i < 10; i++) house.bobListensAt("/" + i);
        refuses(WebhookRefusal.WEBHOOKS_TOO_MANY, () -> house.bobListensAt("/10"));
        webhooks.delete(BOB, webhooks.list(BOB).get(0).id());
        house.bobListensAt("/10");
    }

    @Test
    void canBeChanged() {
        IssuedEndpoint issued = house.bobListensAt("/shop");
        Endpoint changed = change(
                issued,
                new EndpointChange(
                        Optional.of(house.server.url("/moved")),
                        Optional.of(Set.of(EventType.CREDITS_LOW)),
                        Optional.of(false)));
        assertEquals(house.server.url("/moved"), changed.url());
        assertEquals(Set.of(EventType.CREDITS_LOW), changed.events());
        assertEquals(Endpoint.Status.DISABLED, changed.status());
        Endpoint on = change(issued, new EndpointChange(Optional.empty(), Optional.empty(), Optional.of(true)));
        assertEquals(Endpoint.Status.ENABLED, on.status());
        assertEquals(changed.url(), on.url());
    }

    @Test
    void belongToTheirAccountOnly() {
        String id = house.bobListensAt("/shop").endpoint().id();
        EndpointChange off = new EndpointChange(Optional.empty(), Optional.empty(), Optional.of(false));
        assertEquals(Optional.empty(), webhooks.find(CHARLIE, id));
        assertEquals(List.of(), webhooks.list(CHARLIE));
        refuses(WebhookRefusal.NOT_FOUND, () -> webhooks.change(CHARLIE, id, off));
        refuses(WebhookRefusal.NOT_FOUND, () -> webhooks.delete(CHARLIE, id));
        refuses(WebhookRefusal.NOT_FOUND, () -> webhooks.rotate(CHARLIE, id, Duration.ZERO));
        refuses(WebhookRefusal.NOT_FOUND, () -> house.deliveries.test(CHARLIE, id));
    }

    @Test
    void takeTheirDeliveriesWithThem() {
        IssuedEndpoint issued = house.bobListensAt("/shop");
        WebhookEvent event = house.happens();
        house.await(event, issued, Status.DELIVERED, 1);
        webhooks.delete(BOB, issued.endpoint().id());
        assertTrue(house.find(event, issued).isEmpty());
        assertEquals(List.of(), webhooks.list(BOB));
    }

    private Endpoint change(IssuedEndpoint issued, EndpointChange change) {
        return webhooks.change(BOB, issued.endpoint().id(), change);
    }

    private static void refuses(Refusal.Reason reason, Executable what) {
        assertEquals(reason, assertThrows(Refusal.class, what).reason());
    }
}
