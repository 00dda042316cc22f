package com.trailroom.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One thing that is wrong with a request.
 *
 * @param field   as the caller writes it, such as {@code garment_images[1]}; {@code body} for the body as a whole
 * @param code    stable, upper snake case
 * @param message one sentence
 */
public record FieldError(
        @Schema(required = true, description = "As it is sent, such as garment_images[1]; body for the body as a whole")
                String field,
        @Schema(required = true, description = "Stable", example = "REQUIRED") String code,
        @Schema(required = true, example = "This is required.") String message) {}
