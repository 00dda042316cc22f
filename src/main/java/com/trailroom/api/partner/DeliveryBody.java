package com.trailroom.api.partner;

import com.trailroom.partner.webhook.Attempt;
import com.trailroom.partner.webhook.Delivery;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An event on its way to an endpoint; {@code id} is the event's. */
public record DeliveryBody(
        @Schema(required = true, example = DeliveryBody.ID) String id,
        @Schema(required = true, example = EndpointBody.ID) String webhookId,
        @Schema(
                        required = true,
                        enumeration = {
                            "tryon.completed",
                            "tryon.failed",
                            "payment.completed",
                            "credits.low",
                            "webhook.test"
                        })
                String type,
        @Schema(description = "False for what happened in the sandbox, and for tests", example = "true")
                boolean livemode,
        @Schema(
                        required = true,
                        enumeration = {"pending", "delivered", "failed"})
                String status,
        @Schema(required = true, description = "The body, as it is signed and sent") String requestBody,
        @Schema(required = true) Instant createdAt,
        @Schema(description = "While it is pending") Instant nextAttemptAt,
        @Schema(required = true, description = "The latest twenty, the oldest first") List<AttemptBody> attempts) {

    static final String ID = "evt_01jd8qk2x7m3v9t5w1y0z4r6s8";

    /** One request, and what came of it. */
    public record AttemptBody(
            @Schema(required = true) Instant at,
            @Schema(example = "87") long durationMs,
            @Schema(required = true, description = "The headers that were sent") Map<String, String> requestHeaders,
            @Schema(description = "Of the answer, when there was one", example = "200") Integer statusCode,
            @Schema(description = "Why there was none", example = "TIMED_OUT") String error,
            @Schema(required = true, description = "The first kilobyte of the answer") String responseBody) {

        static AttemptBody of(Attempt attempt) {
            return new AttemptBody(
                    attempt.at(),
                    attempt.elapsed().toMillis(),
                    attempt.request(),
                    attempt.status().orElse(null),
                    attempt.trouble().orElse(null),
                    attempt.response());
        }
    }

    static DeliveryBody of(Delivery delivery) {
        return new DeliveryBody(
                delivery.eventId(),
                delivery.endpointId(),
                delivery.type().code(),
                delivery.live(),
                delivery.status().code(),
                delivery.body(),
                delivery.created(),
                delivery.due().orElse(null),
                delivery.attempts().stream().map(AttemptBody::of).toList());
    }
}
