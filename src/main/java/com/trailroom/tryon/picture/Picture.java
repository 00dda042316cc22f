package com.trailroom.tryon.picture;

import java.time.Instant;

/** A picture that is kept; always a JPEG. {@code sha256} is of its bytes, in hexadecimal. */
public record Picture(
        String id, String accountId, boolean result, String sha256, int width, int height, Instant expires) {}
