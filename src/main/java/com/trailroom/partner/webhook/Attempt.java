package com.trailroom.partner.webhook;

import com.trailroom.guard.outbound.Reply;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * One request of a delivery.
 *
 * @param request  the headers that were sent
 * @param status   of the answer; empty when there was none
 * @param trouble  why there was none: a name of the guard's, or {@code ENDPOINT_DISABLED}
 * @param response the first kilobyte of the answer's body, as text
 */
public record Attempt(
        Instant at,
        Duration elapsed,
        Map<String, String> request,
        Optional<Integer> status,
        Optional<String> trouble,
        String response) {

    /** No request was made: the endpoint is switched off. */
    public static final String ENDPOINT_DISABLED = "ENDPOINT_DISABLED";

    static Attempt of(Instant at, Map<String, String> request, Reply reply) {
        if (reply instanceof Reply.Answered answer) {
            String text = new String(answer.body(), StandardCharsets.UTF_8).replace('\u0000', '\ufffd');
            return new Attempt(at, reply.elapsed(), request, Optional.of(answer.status()), Optional.empty(), text);
        }
        String trouble = ((Reply.Unanswered) reply).trouble().name();
        return new Attempt(at, reply.elapsed(), request, Optional.empty(), Optional.of(trouble), "");
    }

    static Attempt notMade(Instant at) {
        return new Attempt(at, Duration.ZERO, Map.of(), Optional.empty(), Optional.of(ENDPOINT_DISABLED), "");
    }
}
