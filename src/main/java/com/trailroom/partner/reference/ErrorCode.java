package com.trailroom.partner.reference;

/** Why the API may decline something; {@code words} are a sentence for a person. */
public record ErrorCode(String code, int status, String words, boolean retryable) {}
