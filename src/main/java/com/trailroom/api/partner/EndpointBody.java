package com.trailroom.api.partner;

import com.trailroom.partner.webhook.Endpoint;
import com.trailroom.partner.webhook.EventType;
import com.trailroom.partner.webhook.IssuedEndpoint;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An address that is told of events; its secret only in the answer that makes it. */
public record EndpointBody(
        @Schema(required = true, example = EndpointBody.ID) String id,
        @Schema(required = true, example = "https://shop.example/hooks/trailroom") String url,
        @Schema(
                        required = true,
                        enumeration = {"tryon.completed", "tryon.failed", "payment.completed", "credits.low"},
                        example = "[\"tryon.completed\", \"tryon.failed\"]")
                List<String> events,
        @Schema(
                        required = true,
                        description = "disabled by you, failing after failures for days, gone after it answered 410",
                        enumeration = {"enabled", "disabled", "failing", "gone"})
                String status,
        @Schema(description = "False for what happens in the sandbox", example = "true") boolean livemode,
        @Schema(description = "What deliveries are signed with: shown now, and never again", example = "whsec_…")
                String secret,
        @Schema(description = "Until when the secret before the last rotation signs as well") Instant previousUntil,
        @Schema(description = "Since when every delivery has failed") Instant failingSince,
        @Schema(required = true) Instant createdAt) {

    static final String ID = "whk_01jd8qk2x7m3v9t5w1y0z4r6s8";

    static EndpointBody of(Endpoint endpoint) {
        return of(endpoint, Optional.empty());
    }

    static EndpointBody of(IssuedEndpoint issued) {
        return of(issued.endpoint(), Optional.of(issued.secret()));
    }

    private static EndpointBody of(Endpoint endpoint, Optional<String> secret) {
        return new EndpointBody(
                endpoint.id(),
                endpoint.url(),
                endpoint.events().stream().sorted().map(EventType::code).toList(),
                endpoint.status().code(),
                endpoint.live(),
                secret.orElse(null),
                endpoint.previousUntil().orElse(null),
                endpoint.failingSince().orElse(null),
                endpoint.created());
    }
}
