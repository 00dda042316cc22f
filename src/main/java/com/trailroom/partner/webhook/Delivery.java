package com.trailroom.partner.webhook;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An event on its way to an endpoint.
 *
 * @param address  where it goes instead of the endpoint's own address
 * @param due      when the next attempt is to be made; only while it is pending
 * @param round    how many attempts have failed since it was written, or sent again
 * @param attempts the latest twenty, the oldest first
 * @param claim    grows with every claim; only the latest claimant may write down what came of it
 */
public record Delivery(
        String eventId,
        String endpointId,
        String accountId,
        EventType type,
        boolean live,
        String body,
        Optional<String> address,
        Status status,
        Instant created,
        Optional<Instant> due,
        int round,
        long claim,
        List<Attempt> attempts) {

    /** Where it stands. */
    public enum Status {
        PENDING,
        DELIVERED,
        FAILED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Status of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }

        public static Optional<Status> named(String code) {
            return Arrays.stream(values())
                    .filter(status -> status.code().equals(code))
                    .findFirst();
        }
    }

    public Delivery {
        attempts = List.copyOf(attempts);
    }

    /** An event goes to an endpoint once. */
    static String key(String eventId, String endpointId) {
        return eventId + "." + endpointId;
    }

    String key() {
        return key(eventId, endpointId);
    }
}
