package com.trailroom.tryon.share;

import java.time.Instant;

/**
 * A link that shows a result.
 *
 * @param token for an address: 26 characters of Crockford base32, a dot, 43 of base64url
 * @param until when it ends
 */
public record Share(String token, Instant until) {}
