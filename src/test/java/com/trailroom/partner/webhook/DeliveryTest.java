package com.trailroom.partner.webhook;

import static com.trailroom.partner.webhook.WebhookHouse.BOB;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.trailroom.guard.outbound.Reply;
import com.trailroom.kernel.Refusal;
import com.trailroom.partner.webhook.Delivery.Status;
import com.trailroom.partner.webhook.HookServer.Answer;
import com.trailroom.partner.webhook.HookServer.Hook;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(180)
class DeliveryTest {

    private final WebhookHouse house = new WebhookHouse();
    private final IssuedEndpoint shop = house.bobListensAt("/shop");

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void isAcceptedByTheReferenceLibraryAndRefusedWhenAltered() throws Exception {
        WebhookEvent event = house.happens();
        house.await(event, shop, Status.DELIVERED, 1);
        Hook hook = hooks().get(0);
        assertEquals(event.body(), hook.body());
        assertEquals("application/json", hook.header("content-type"));
        assertEquals("TrailRoom-Webhooks/1", hook.header("user-agent"));
        Webhook library = new Webhook(shop.secret());
        library.verify(hook.body(), hook.headers());
        refused(library, hook.body().replace("Größe", "Grösse"), hook.headers());
        refused(library, hook.body() + " ", hook.headers());
        refused(library, hook.body(), with(hook, "webhook-id", "evt_another"));
        refused(
                library,
                hook.body(),
                with(hook, "webhook-timestamp", hook.header("webhook-timestamp").replaceFirst("\\d$", "x")));
        refused(new Webhook(SigningSecret.random().reveal()), hook.body(), hook.headers());
    }

    @Test
    void isSignedWithBothSecretsWhileTheOldOneOverlaps() throws Exception {
        IssuedEndpoint rotated = house.webhooks.rotate(BOB, shop.endpoint().id(), Duration.ofMinutes(3));
        house.await(house.happens(), shop, Status.DELIVERED, 1);
        house.later(Duration.ofMinutes(3));
        house.await(house.happens(), shop, Status.DELIVERED, 1);
        Hook during = hooks().get(0);
        new Webhook(shop.secret()).verify(during.body(), during.headers());
        new Webhook(rotated.secret()).verify(during.body(), during.headers());
        Hook after = hooks().get(1);
        new Webhook(rotated.secret()).verify(after.body(), after.headers());
        refused(new Webhook(shop.secret()), after.body(), after.headers());
    }

    @Test
    void isSignedWithTheSecretInUseWhenARotationComesAgain() throws Exception {
        String id = shop.endpoint().id();
        IssuedEndpoint unheard = house.webhooks.rotate(BOB, id, Duration.ofMinutes(3), "act_1");
        IssuedEndpoint heard = house.webhooks.rotate(BOB, id, Duration.ofMinutes(3), "act_1");
        house.await(house.happens(), shop, Status.DELIVERED, 1);
        Hook hook = hooks().get(0);
        new Webhook(shop.secret()).verify(hook.body(), hook.headers());
        new Webhook(heard.secret()).verify(hook.body(), hook.headers());
        refused(new Webhook(unheard.secret()), hook.body(), hook.headers());
    }

    @Test
    void keepsItsIdOverRetriesWithANewTimestamp() throws Exception {
        house.server.answers("/shop", new Answer(500, Map.of(), "out of order"));
        WebhookEvent event = house.happens();
        Delivery waiting = house.await(event, shop, Status.PENDING, 1);
        assertEquals(
                Optional.of(house.clock.instant().plusSeconds(30)).map(Instant::toEpochMilli),
                waiting.due().map(Instant::toEpochMilli));
        house.later(Duration.ofSeconds(29));
        assertEquals(1, hooks().size());
        house.later(Duration.ofSeconds(1));
        house.await(event, shop, Status.PENDING, 2);
        house.server.answers("/shop", Answer.of(204));
        house.later(Duration.ofMinutes(4));
        assertEquals(2, hooks().size());
        house.later(Duration.ofMinutes(1));
        Delivery delivered = house.await(event, shop, Status.DELIVERED, 3);
        assertEquals(Set.of(event.id()), distinct("webhook-id"));
        assertEquals(3, distinct("webhook-timestamp").size());
        assertEquals(3, distinct("webhook-signature").size());
        Attempt first = delivered.attempts().get(0);
        assertEquals(Optional.of(500), first.status());
        assertEquals("out of order", first.response());
        assertEquals(event.id(), first.request().get("webhook-id"));
        assertEquals(hooks().get(0).header("webhook-signature"), first.request().get("webhook-signature"));
        assertEquals(Optional.of(204), delivered.attempts().get(2).status());
    }

    @Test
    void isGivenUpAfterTheScheduleAndCanBeSentAgain() {
        house.server.answers("/shop", Answer.of(302));
        WebhookEvent event = house.happens();
        house.await(event, shop, Status.PENDING, 1);
        assertThrows(
                Refusal.class,
                () -> house.deliveries.replay(BOB, shop.endpoint().id(), event.id()));
        house.later(Duration.ofSeconds(30));
        house.await(event, shop, Status.PENDING, 2);
        house.later(Duration.ofMinutes(5));
        house.await(event, shop, Status.FAILED, 3);
        house.later(Duration.ofDays(1));
        assertEquals(3, hooks().size());
        house.server.answers("/shop", Answer.of(200));
        house.deliveries.replay(BOB, shop.endpoint().id(), event.id());
        house.await(event, shop, Status.DELIVERED, 4);
        assertEquals(Set.of(event.id()), distinct("webhook-id"));
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void waitsAsLongAsABusyServerAsks(int status) {
        house.server.answers("/shop", new Answer(status, Map.of("Retry-After", "90"), ""));
        WebhookEvent event = house.happens();
        Delivery waiting = house.await(event, shop, Status.PENDING, 1);
        assertEquals(
                house.clock.instant().plusSeconds(90).toEpochMilli(),
                waiting.due().orElseThrow().toEpochMilli());
    }

    @Test
    void keepsTheFirstKilobyteOfAnAnswer() {
        house.server.answers("/shop", new Answer(200, Map.of(), "x".repeat(100_000)));
        Delivery delivered = house.await(house.happens(), shop, Status.DELIVERED, 1);
        assertEquals(1024, delivered.attempts().get(0).response().length());
    }

    @Test
    void endsAnEndpointThatSaysItIsGone() {
        house.server.answers("/shop", Answer.of(410));
        WebhookEvent event = house.happens();
        house.await(event, shop, Status.FAILED, 1);
        WebhookHouse.await(() -> house.news.size() == 1);
        assertEquals(Endpoint.Status.GONE, house.news.get(0).endpoint().status());
        assertThrows(
                Refusal.class, () -> house.deliveries.test(BOB, shop.endpoint().id()));
    }

    /** And everything arrives once it is well again. */
    @Test
    void endsAnEndpointThatFailsForDaysAndKeepsItsEvents() {
        house.server.answers("/shop", Answer.of(500));
        Instant before = house.clock.instant();
        List<WebhookEvent> events = new ArrayList<>();
        for (int day = 0; day < 4; day++) {
            assertEquals(List.of(), house.news);
            WebhookEvent event = house.happens();
            events.add(event);
            house.await(event, shop, Status.PENDING, 1);
            house.later(Duration.ofMinutes(10));
            house.await(event, shop, Status.PENDING, 2);
            house.later(Duration.ofMinutes(10));
            house.await(event, shop, Status.FAILED, 3);
            house.later(Duration.ofDays(1));
        }
        WebhookHouse.await(() -> house.news.size() == 1);
        assertEquals(Endpoint.Status.FAILING, house.news.get(0).endpoint().status());
        WebhookEvent meanwhile = house.happens();
        events.add(meanwhile);
        assertEquals(
                Optional.of(Attempt.ENDPOINT_DISABLED),
                house.await(meanwhile, shop, Status.FAILED, 1).attempts().get(0).trouble());
        assertEquals(12, hooks().size());

        house.server.answers("/shop", Answer.of(200));
        String id = shop.endpoint().id();
        house.webhooks.change(BOB, id, new EndpointChange(Optional.empty(), Optional.empty(), Optional.of(true)));
        assertEquals(5, house.deliveries.replayFailed(BOB, id, before, house.clock.instant()));
        events.forEach(
                event -> WebhookHouse.await(() -> house.delivery(event, shop).status() == Status.DELIVERED));
        assertEquals(17, hooks().size());
        assertEquals(0, house.deliveries.replayFailed(BOB, id, before, house.clock.instant()));
    }

    /** Twelve endpoints that never answer, of twelve accounts, each with events waiting. */
    @Test
    void isNotDelayedByEndpointsThatHang() {
        house.await(house.happens(), shop, Status.DELIVERED, 1);
        for (int i = 0; i < 12; i++) house.listens("usr_" + i, "/hang" + i);
        for (int i = 0; i < 36; i++) house.happens("usr_" + i % 12);
        for (int i = 0; i < 5; i++) house.await(house.happens(), shop, Status.DELIVERED, 1);
        assertEquals(6, hooks().size());
    }

    @Test
    void isMadeOnceWhenTwoNodesWorkAtIt() {
        List<WebhookEvent> events = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            WebhookEvent event = house.event(BOB, "race_" + i);
            house.outbox.announce(event);
            house.outbox.announce(event);
            events.add(event);
        }
        List<DeliveryQueue> nodes = List.of(house.node(), house.node(), house.node());
        WebhookHouse.await(() -> {
            nodes.parallelStream().forEach(DeliveryQueue::pump);
            return events.stream().allMatch(event -> house.delivery(event, shop).status() == Status.DELIVERED);
        });
        assertEquals(100, hooks().size());
        assertEquals(100, distinct("webhook-id").size());
    }

    @Test
    void isTakenOverFromANodeThatDiedAndLeavesTheDeadNothingToWrite() {
        WebhookEvent event = house.event(BOB, "job_crash");
        house.outbox.announce(event);
        Delivery claimed = house.store
                .claim(
                        house.delivery(event, shop),
                        house.clock.instant(),
                        house.clock.instant().plus(DeliveryQueue.CLAIM))
                .orElseThrow();
        house.later(Duration.ofSeconds(59));
        assertEquals(0, hooks().size());
        house.later(Duration.ofSeconds(1));
        house.await(event, shop, Status.DELIVERED, 1);
        house.store.failed(claimed, Attempt.notMade(house.clock.instant()));
        assertEquals(Status.DELIVERED, house.delivery(event, shop).status());
    }

    @Test
    void goesToThoseWhoListenForIt() {
        IssuedEndpoint other =
                house.webhooks.create(BOB, house.server.url("/other"), Set.of(EventType.CREDITS_LOW), true);
        IssuedEndpoint sandbox = house.webhooks.create(BOB, house.server.url("/test"), WebhookHouse.TRYONS, false);
        IssuedEndpoint charlie = house.listens("usr_charlie", "/charlie");
        IssuedEndpoint off = house.bobListensAt("/off");
        house.webhooks.change(
                BOB, off.endpoint().id(), new EndpointChange(Optional.empty(), Optional.empty(), Optional.of(false)));
        WebhookEvent event = house.happens();
        house.await(event, shop, Status.DELIVERED, 1);
        for (IssuedEndpoint deaf : List.of(other, sandbox, charlie, off)) {
            assertTrue(house.find(event, deaf).isEmpty(), deaf.toString());
        }
    }

    @Test
    void canBeTriedOutWithAnEventThatMeansNothing() {
        String eventId = house.deliveries.test(BOB, shop.endpoint().id()).eventId();
        WebhookHouse.await(() -> hooks().size() == 1);
        assertEquals(eventId, hooks().get(0).header("webhook-id"));
        assertTrue(hooks().get(0).body().contains("\"type\":\"webhook.test\""));
        assertTrue(hooks().get(0).body().contains("\"livemode\":false"));
    }

    @Test
    void isListedNewestFirstPageByPage() {
        List<WebhookEvent> events = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            events.add(house.happens());
            house.await(events.get(i), shop, Status.DELIVERED, 1);
            house.clock.move(Duration.ofSeconds(1));
        }
        String id = shop.endpoint().id();
        List<Delivery> first = house.deliveries.list(BOB, id, Optional.empty(), Optional.empty(), 2);
        assertEquals(
                List.of(events.get(2).id(), events.get(1).id()),
                first.stream().map(Delivery::eventId).toList());
        List<Delivery> rest = house.deliveries.list(
                BOB,
                id,
                Optional.of(Status.DELIVERED),
                Optional.of(events.get(1).id()),
                2);
        assertEquals(
                List.of(events.get(0).id()),
                rest.stream().map(Delivery::eventId).toList());
        assertEquals(List.of(), house.deliveries.list(BOB, id, Optional.of(Status.FAILED), Optional.empty(), 9));
        assertThrows(
                Refusal.class, () -> house.deliveries.list("usr_charlie", id, Optional.empty(), Optional.empty(), 9));
        assertTrue(house.deliveries.find("usr_charlie", id, events.get(0).id()).isEmpty());
    }

    @Test
    void isForgottenAfterItsTime() {
        WebhookEvent event = house.happens();
        house.await(event, shop, Status.DELIVERED, 1);
        assertEquals(0, house.store.deleteOlder(house.clock.instant().minusSeconds(1)));
        assertEquals(1, house.store.deleteOlder(house.clock.instant().plusSeconds(1)));
    }

    @Test
    void understandsRetryAfterAsADateToo() {
        Instant now = Instant.parse("2026-11-23T12:00:00Z");
        AttemptSchedule schedule = new AttemptSchedule(AttemptSchedule.USUAL);
        String date =
                DateTimeFormatter.RFC_1123_DATE_TIME.format(now.plusSeconds(600).atZone(ZoneOffset.UTC));
        assertEquals(Optional.of(now.plusSeconds(600)), schedule.next(1, answer(503, date), now));
        assertEquals(Optional.of(now.plusSeconds(30)), schedule.next(1, answer(503, "soon"), now));
        assertEquals(Optional.of(now.plusSeconds(30)), schedule.next(1, answer(500, "600"), now));
        assertEquals(Optional.of(now.plus(Duration.ofDays(1))), schedule.next(1, answer(429, "999999999"), now));
        assertEquals(Optional.empty(), schedule.next(3, answer(503, date), now));
    }

    private static Reply answer(int status, String retryAfter) {
        return new Reply.Answered(status, Map.of("retry-after", retryAfter), new byte[0], false, Duration.ZERO);
    }

    private List<Hook> hooks() {
        return house.server.hooks("/shop");
    }

    private Set<String> distinct(String header) {
        Set<String> values = new HashSet<>();
        hooks().forEach(hook -> values.add(hook.header(header)));
        return values;
    }

    private static Map<String, List<String>> with(Hook hook, String header, String value) {
        Map<String, List<String>> headers = new HashMap<>(hook.headers());
        assertNotEquals(List.of(value), headers.put(header, List.of(value)));
        return headers;
    }

    private static void refused(Webhook library, String body, Map<String, List<String>> headers) {
        assertThrows(WebhookVerificationException.class, () -> library.verify(body, headers));
    }
}
