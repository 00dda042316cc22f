package com.trailroom.partner.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;

/** A delivery as it lies in {@code webhook_deliveries}. */
final class DeliveryFields {

    static final String ATTEMPTS = "attempts";
    static final String CLAIM = "claim";
    static final String CREATED = "created_at";
    static final String DUE = "due_at";
    static final String ENDPOINT = "webhook_id";
    static final String ROUND = "round";
    static final String STATUS = "status";
    static final String USER = "user_id";

    private DeliveryFields() {}

    static Document write(Delivery delivery) {
        return new Document("_id", delivery.key())
                .append("event_id", delivery.eventId())
                .append(ENDPOINT, delivery.endpointId())
                .append(USER, delivery.accountId())
                .append("type", delivery.type().code())
                .append("livemode", delivery.live())
                .append("body", delivery.body())
                .append("address", delivery.address().orElse(null))
                .append(STATUS, delivery.status().code())
                .append(CREATED, Date.from(delivery.created()))
                .append(DUE, delivery.due().map(Date::from).orElse(null))
                .append(ROUND, delivery.round())
                .append(CLAIM, delivery.claim())
                .append(
                        ATTEMPTS,
                        delivery.attempts().stream().map(DeliveryFields::write).toList());
    }

    static Delivery read(Document from) {
        return new Delivery(
                from.getString("event_id"),
                from.getString(ENDPOINT),
                from.getString(USER),
                EventType.stored(from.getString("type")),
                from.getBoolean("livemode"),
                from.getString("body"),
                Optional.ofNullable(from.getString("address")),
                Delivery.Status.of(from.getString(STATUS)),
                from.getDate(CREATED).toInstant(),
                Optional.ofNullable(from.getDate(DUE)).map(Date::toInstant),
                from.getInteger(ROUND),
                from.getLong(CLAIM),
                from.getList(ATTEMPTS, Document.class, List.of()).stream()
                        .map(DeliveryFields::attempt)
                        .toList());
    }

    static Document write(Attempt attempt) {
        return new Document("at", Date.from(attempt.at()))
                .append("duration_ms", attempt.elapsed().toMillis())
                .append("request_headers", new Document(new LinkedHashMap<>(attempt.request())))
                .append("status_code", attempt.status().orElse(null))
                .append("error", attempt.trouble().orElse(null))
                .append("response_body", attempt.response());
    }

    private static Attempt attempt(Document from) {
        Instant at = from.getDate("at").toInstant();
        Map<String, String> headers = new LinkedHashMap<>();
        from.get("request_headers", Document.class).forEach((name, value) -> headers.put(name, value.toString()));
        return new Attempt(
                at,
                Duration.ofMillis(from.getLong("duration_ms")),
                headers,
                Optional.ofNullable(from.getInteger("status_code")),
                Optional.ofNullable(from.getString("error")),
                from.getString("response_body"));
    }
}
