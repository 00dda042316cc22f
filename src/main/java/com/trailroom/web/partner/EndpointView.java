package com.trailroom.web.partner;

import com.trailroom.partner.webhook.Endpoint;
import com.trailroom.partner.webhook.EventType;
import java.util.List;
import java.util.Optional;

/**
 * An endpoint as the pages show it.
 *
 * @param status   the end of its key in the messages
 * @param badge    the modifier of the badge
 * @param failing  since when deliveries fail; null when they do not
 * @param previous until when the earlier secret signs, too; null when it does not
 */
public record EndpointView(
        String id,
        String url,
        boolean live,
        List<String> events,
        boolean enabled,
        String status,
        String badge,
        String created,
        String createdIso,
        String failing,
        String previous) {

    static EndpointView of(Endpoint endpoint, java.time.Instant now) {
        return new EndpointView(
                endpoint.id(),
                endpoint.url(),
                endpoint.live(),
                endpoint.events().stream().sorted().map(EventType::code).toList(),
                endpoint.isEnabled(),
                endpoint.status().code(),
                badge(endpoint),
                Times.minute(endpoint.created()),
                endpoint.created().toString(),
                endpoint.failingSince().map(Times::minute).orElse(null),
                endpoint.previousUntil()
                        .filter(now::isBefore)
                        .map(Times::minute)
                        .orElse(null));
    }

    /** What can be subscribed to. */
    static List<String> choices() {
        return java.util.Arrays.stream(EventType.values())
                .map(EventType::code)
                .filter(code -> EventType.of(code).isPresent())
                .toList();
    }

    static java.util.Set<EventType> chosen(List<String> codes) {
        return codes.stream().map(EventType::of).flatMap(Optional::stream).collect(java.util.stream.Collectors.toSet());
    }

    private static String badge(Endpoint endpoint) {
        return switch (endpoint.status()) {
            case ENABLED -> "completed";
            case DISABLED -> "quiet";
            case FAILING, GONE -> "failed";
        };
    }
}
