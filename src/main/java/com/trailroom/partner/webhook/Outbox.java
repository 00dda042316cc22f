package com.trailroom.partner.webhook;

import com.trailroom.partner.webhook.Delivery.Status;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The entrance for news: writes a delivery for each endpoint that is to hear of an event. May be told twice of one. */
public class Outbox {

    private final EndpointStore endpoints;
    private final DeliveryStore deliveries;
    private final AttemptSchedule schedule;
    private final Clock clock;

    Outbox(EndpointStore endpoints, DeliveryStore deliveries, AttemptSchedule schedule, Clock clock) {
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.schedule = schedule;
        this.clock = clock;
    }

    public void announce(WebhookEvent event) {
        announce(event, Optional.empty());
    }

    /** Also for the endpoint that {@code address} belongs to, whatever it listens to, and there at just this address. */
    void announce(WebhookEvent event, Optional<String> address) {
        for (Endpoint endpoint : endpoints.ofAccount(event.accountId())) {
            Optional<String> own = address.filter(endpoint::isFor);
            if (endpoint.wants(event) || own.isPresent() && endpoint.hears(event)) write(event, endpoint, own);
        }
    }

    /** Writes one for this endpoint, whatever it listens to; as failed when it is switched off. */
    Delivery write(WebhookEvent event, Endpoint endpoint) {
        return write(event, endpoint, Optional.empty());
    }

    private Delivery write(WebhookEvent event, Endpoint endpoint, Optional<String> address) {
        Delivery delivery = new Delivery(
                event.id(),
                endpoint.id(),
                event.accountId(),
                event.type(),
                event.live(),
                event.body(),
                address,
                endpoint.isEnabled() ? Status.PENDING : Status.FAILED,
                clock.instant(),
                endpoint.isEnabled() ? Optional.of(schedule.first(clock.instant())) : Optional.empty(),
                0,
                0,
                endpoint.isEnabled() ? List.of() : List.of(Attempt.notMade(clock.instant())));
        deliveries.insert(delivery);
        return delivery;
    }
}
