package com.trailroom.partner.webhook;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A partner's address for events.
 *
 * @param live          whether it is told what happens for real, or what happens in the sandbox
 * @param failingSince  when the first of the deliveries failed that failed in a row
 * @param previousUntil until when the secret before the last rotation signs as well
 */
public record Endpoint(
        String id,
        String accountId,
        String url,
        Set<EventType> events,
        boolean live,
        Status status,
        Instant created,
        Optional<Instant> failingSince,
        Optional<Instant> previousUntil) {

    /** Whether events are delivered. */
    public enum Status {
        ENABLED,
        /** By its owner: what happens is not for it. */
        DISABLED,
        /** By TrailRoom, after failures for days: what happens is kept for it. */
        FAILING,
        /** By its own answer, 410. */
        GONE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Endpoint {
        events = Set.copyOf(events);
    }

    public boolean isEnabled() {
        return status == Status.ENABLED;
    }

    /** Whether an address, as the guard writes it, is this one but for the query. */
    boolean isFor(String address) {
        return withoutQuery(url).equals(withoutQuery(address));
    }

    private static String withoutQuery(String address) {
        return address.replaceFirst("[?#].*", "");
    }

    /** Whether an event is for it, now or when it is well again. */
    boolean wants(WebhookEvent event) {
        return hears(event) && events.contains(event.type());
    }

    /** Whether it is told of anything of this kind. */
    boolean hears(WebhookEvent event) {
        return status != Status.DISABLED && live == event.live();
    }
}
