package com.trailroom.tryon.picture;

import java.time.Instant;

/**
 * A picture that is kept; always a JPEG.
 *
 * @param sha256  of its bytes, in hexadecimal
 * @param blurred whether it is to be seen blurred only
 */
public record Picture(
        String id,
        String accountId,
        boolean result,
        String sha256,
        int width,
        int height,
        Instant expires,
        boolean blurred) {

    /** Names what is to be seen of it. */
    public String tag() {
        return blurred ? sha256 + "-blurred" : sha256;
    }
}
