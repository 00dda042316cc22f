package com.trailroom.partner.webhook;

import com.trailroom.kernel.Refusal;
import com.trailroom.partner.webhook.Delivery.Status;
import jakarta.json.Json;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The entrance to the log of deliveries, which is kept for thirty days. A delivery is named by its event within its endpoint.
 * Another account's is as good as none.
 */
public class Deliveries {

    private final DeliveryStore store;
    private final EndpointStore endpoints;
    private final Outbox outbox;
    private final DeliveryQueue queue;
    private final Clock clock;

    Deliveries(DeliveryStore store, EndpointStore endpoints, Outbox outbox, DeliveryQueue queue, Clock clock) {
        this.store = store;
        this.endpoints = endpoints;
        this.outbox = outbox;
        this.queue = queue;
        this.clock = clock;
    }

    /** Newest first; those of events older than {@code after}, when given. */
    public List<Delivery> list(
            String accountId, String endpointId, Optional<Status> status, Optional<String> after, int limit) {
        return store.ofEndpoint(require(accountId, endpointId).id(), status, after, limit);
    }

    /** Those of the events right after {@code before}, newest first. */
    public List<Delivery> newer(
            String accountId, String endpointId, Optional<Status> status, String before, int limit) {
        return store.newer(require(accountId, endpointId).id(), status, before, limit);
    }

    public Optional<Delivery> find(String accountId, String endpointId, String eventId) {
        return store.find(Delivery.key(eventId, endpointId))
                .filter(delivery -> delivery.accountId().equals(accountId));
    }

    /** Sends an event again, under its id, by the whole schedule; refuses one that is still under way. */
    public Delivery replay(String accountId, String endpointId, String eventId) {
        requireEnabled(accountId, endpointId);
        Delivery delivery =
                find(accountId, endpointId, eventId).orElseThrow(() -> Refusal.because(WebhookRefusal.NOT_FOUND));
        if (!store.replay(delivery.key(), clock.instant())) throw Refusal.because(WebhookRefusal.DELIVERY_UNDER_WAY);
        queue.pump();
        return store.find(delivery.key()).orElse(delivery);
    }

    /** Sends again what failed of the events between two times; answers how many there are. */
    public long replayFailed(String accountId, String endpointId, Instant from, Instant to) {
        requireEnabled(accountId, endpointId);
        long replayed = store.replayFailed(endpointId, from, to, clock.instant());
        queue.pump();
        return replayed;
    }

    /** Sends an event that means nothing but that deliveries arrive; always with {@code livemode} false. */
    public Delivery test(String accountId, String endpointId) {
        Endpoint endpoint = requireEnabled(accountId, endpointId);
        WebhookEvent event = WebhookEvent.of(
                EventType.TEST,
                accountId,
                false,
                clock.instant(),
                UUID.randomUUID().toString(),
                Json.createObjectBuilder()
                        .add("webhook_id", endpointId)
                        .add("message", "It works.")
                        .build());
        Delivery delivery = outbox.write(event, endpoint);
        queue.pump();
        return delivery;
    }

    private Endpoint requireEnabled(String accountId, String endpointId) {
        Endpoint endpoint = require(accountId, endpointId);
        if (!endpoint.isEnabled()) throw Refusal.because(WebhookRefusal.WEBHOOK_DISABLED);
        return endpoint;
    }

    private Endpoint require(String accountId, String endpointId) {
        return endpoints
                .find(endpointId)
                .map(EndpointDocument::endpoint)
                .filter(endpoint -> endpoint.accountId().equals(accountId))
                .orElseThrow(() -> Refusal.because(WebhookRefusal.NOT_FOUND));
    }
}
