package com.trailroom.web.partner;

import com.trailroom.guard.outbound.Reply;
import com.trailroom.partner.webhook.Attempt;
import com.trailroom.partner.webhook.Delivery;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonWriterFactory;
import jakarta.json.stream.JsonGenerator;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A delivery as the pages show it.
 *
 * @param status   the end of its key in the messages
 * @param answer   what the latest attempt came to, such as {@code 200}; null before the first
 * @param elapsed  of the latest attempt
 * @param due      when the next attempt is made; null when none is
 * @param attempts the latest first
 */
public record DeliveryView(
        String id,
        String type,
        String status,
        String badge,
        String created,
        String createdIso,
        String answer,
        String elapsed,
        String due,
        String body,
        List<AttemptView> attempts) {

    /**
     * One request.
     *
     * @param answer   the status of the answer, or why there was none
     * @param good     whether it counts as delivered
     * @param headers  that were sent, a line each
     * @param response the first kilobyte of the answer's body; null when it was empty
     */
    public record AttemptView(
            String at, String elapsed, String answer, boolean good, String headers, String response) {}

    private static final JsonWriterFactory PRETTY =
            Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true));

    static DeliveryView of(Delivery delivery) {
        List<Attempt> attempts = new java.util.ArrayList<>(delivery.attempts());
        java.util.Collections.reverse(attempts);
        Optional<Attempt> latest = attempts.stream().findFirst();
        return new DeliveryView(
                delivery.eventId(),
                delivery.type().code(),
                delivery.status().code(),
                badge(delivery.status()),
                Times.second(delivery.created()),
                delivery.created().toString(),
                latest.map(DeliveryView::answer).orElse(null),
                latest.map(attempt -> Times.elapsed(attempt.elapsed())).orElse(null),
                delivery.due().map(Times::second).orElse(null),
                pretty(delivery.body()),
                attempts.stream().map(DeliveryView::view).toList());
    }

    private static AttemptView view(Attempt attempt) {
        String headers = attempt.request().entrySet().stream()
                .map(header -> header.getKey() + ": " + header.getValue())
                .collect(java.util.stream.Collectors.joining("\n"));
        return new AttemptView(
                Times.second(attempt.at()),
                Times.elapsed(attempt.elapsed()),
                answer(attempt),
                attempt.status()
                        .filter(status -> status >= 200 && status <= 299)
                        .isPresent(),
                headers,
                attempt.response().isEmpty() ? null : attempt.response());
    }

    private static String answer(Attempt attempt) {
        return attempt.status()
                .map(String::valueOf)
                .orElseGet(() -> attempt.trouble().map(DeliveryView::words).orElse(""));
    }

    private static String words(String trouble) {
        if (trouble.equals(Attempt.ENDPOINT_DISABLED)) return "The endpoint was switched off.";
        return java.util.Arrays.stream(Reply.Trouble.values())
                .filter(known -> known.name().equals(trouble))
                .findFirst()
                .map(Reply.Trouble::words)
                .orElse(trouble);
    }

    private static String badge(Delivery.Status status) {
        return switch (status) {
            case PENDING -> "processing";
            case DELIVERED -> "completed";
            case FAILED -> "failed";
        };
    }

    private static String pretty(String body) {
        StringWriter text = new StringWriter();
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            PRETTY.createWriter(text).write(reader.read());
        }
        return text.toString().strip();
    }
}
