package com.trailroom.api;

/**
 * One thing that is wrong with a request.
 *
 * @param field   as the caller writes it, such as {@code garment_images[1]}; {@code body} for the body as a whole
 * @param code    stable, upper snake case
 * @param message one sentence
 */
public record FieldError(String field, String code, String message) {}
