package com.trailroom.api;

import com.trailroom.kernel.Refusal;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A refusal as RFC 9457 has it, with TrailRoom's own members. */
public record Problem(
        @Schema(
                        required = true,
                        description = "Path of the code's documentation",
                        example = "/docs/errors/validation_failed")
                String type,
        @Schema(required = true, example = "Bad Request") String title,
        @Schema(example = "400") int status,
        @Schema(required = true, description = "One sentence for a person") String detail,
        @Schema(required = true, description = "Path of the request", example = "/api/v1/tryons") String instance,
        @Schema(required = true, description = "Stable; what a program decides on", example = "VALIDATION_FAILED")
                String code,
        @Schema(required = true, description = "The same as the Request-Id header") String requestId,
        @Schema(description = "Whether the same request may succeed later") boolean retryable,
        @Schema(description = "The fields that are to blame, where there are any") List<FieldError> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** Of one request; {@code title} is its status in words. */
    static Problem of(Refusal.Reason reason, String title, String instance, String requestId, List<FieldError> errors) {
        String code = reason.status() == 429 ? ApiRefusal.RATE_LIMIT_EXCEEDED.name() : reason.name();
        return new Problem(
                "/docs/errors/" + code.toLowerCase(Locale.ROOT),
                title,
                reason.status(),
                reason.words(),
                instance,
                code,
                requestId,
                reason.isRetryable(),
                errors.isEmpty() ? null : errors);
    }
}
