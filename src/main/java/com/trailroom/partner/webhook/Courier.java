package com.trailroom.partner.webhook;

import com.trailroom.guard.outbound.OutboundCall;
import com.trailroom.guard.outbound.OutboundCalls;
import com.trailroom.guard.outbound.Reply;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Makes one attempt of a claimed delivery, and writes down what came of it. */
class Courier {

    private static final Duration TIMEOUT = Duration.ofSeconds(15);
    private static final int KEPT_BYTES = 1024;
    private static final int GONE = 410;
    private static final Duration FAILING_FOR = Duration.ofDays(3);
    private static final int FAILED_AT_LEAST = 3;

    private final EndpointStore endpoints;
    private final DeliveryStore deliveries;
    private final EndpointSecrets secrets;
    private final OutboundCalls calls;
    private final AttemptSchedule schedule;
    private final Consumer<EndpointSwitchedOff> news;
    private final Clock clock;

    Courier(
            EndpointStore endpoints,
            DeliveryStore deliveries,
            EndpointSecrets secrets,
            OutboundCalls calls,
            AttemptSchedule schedule,
            Consumer<EndpointSwitchedOff> news,
            Clock clock) {
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.secrets = secrets;
        this.calls = calls;
        this.schedule = schedule;
        this.news = news;
        this.clock = clock;
    }

    /** How long the endpoint let us wait. */
    Duration attempt(Delivery claimed) throws InterruptedException {
        Instant now = clock.instant();
        Optional<EndpointDocument> endpoint = endpoints.find(claimed.endpointId());
        if (endpoint.filter(found -> found.endpoint().isEnabled()).isEmpty()) {
            deliveries.failed(claimed, Attempt.notMade(now));
            return Duration.ZERO;
        }
        Map<String, String> headers = headers(claimed, endpoint.get(), now);
        Reply reply = call(claimed, claimed.address().orElse(endpoint.get().url), headers);
        Attempt attempt = Attempt.of(now, headers, reply);
        if (reply instanceof Reply.Answered answer && answer.isSuccess()) {
            deliveries.delivered(claimed, attempt);
            if (endpoint.get().failingSince != null) endpoints.succeeded(claimed.endpointId());
        } else {
            failed(claimed, endpoint.get(), attempt, reply);
        }
        return reply.elapsed();
    }

    private void failed(Delivery claimed, EndpointDocument endpoint, Attempt attempt, Reply reply) {
        Instant now = clock.instant();
        boolean gone = attempt.status().filter(status -> status == GONE).isPresent();
        Optional<Instant> next = gone ? Optional.empty() : schedule.next(claimed.round() + 1, reply, now);
        if (next.isPresent()) {
            deliveries.again(claimed, attempt, next.get());
            return;
        }
        deliveries.failed(claimed, attempt);
        endpoints.failed(endpoint.id, now);
        boolean off = gone
                ? endpoints.disable(endpoint.id, Endpoint.Status.GONE)
                : endpoints.disableIfFailing(endpoint.id, now.minus(FAILING_FOR), FAILED_AT_LEAST);
        if (off) {
            endpoints
                    .find(endpoint.id)
                    .map(EndpointDocument::endpoint)
                    .map(EndpointSwitchedOff::new)
                    .ifPresent(news);
        }
    }

    private Reply call(Delivery claimed, String url, Map<String, String> headers) throws InterruptedException {
        byte[] body = claimed.body().getBytes(StandardCharsets.UTF_8);
        return calls.call(new OutboundCall(url, headers, Optional.of(body), TIMEOUT, KEPT_BYTES));
    }

    private Map<String, String> headers(Delivery claimed, EndpointDocument endpoint, Instant now) {
        long timestamp = now.getEpochSecond();
        byte[] body = claimed.body().getBytes(StandardCharsets.UTF_8);
        String signatures = secrets.live(endpoint, now).stream()
                .map(secret -> secret.sign(claimed.eventId(), timestamp, body))
                .collect(Collectors.joining(" "));
        return new TreeMap<>(Map.of(
                "Content-Type",
                "application/json",
                "User-Agent",
                "TrailRoom-Webhooks/1",
                "webhook-id",
                claimed.eventId(),
                "webhook-timestamp",
                String.valueOf(timestamp),
                "webhook-signature",
                signatures));
    }
}
