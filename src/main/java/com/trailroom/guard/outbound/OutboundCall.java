package com.trailroom.guard.outbound;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * What to send to a stranger's address.
 *
 * @param body    sent byte for byte by POST; without one it is a GET
 * @param headers among them {@code Content-Type} when there is a body
 * @param time    for all of it, from looking the name up to the last byte that is kept
 * @param keep    how many bytes of the answer are read at most
 */
public record OutboundCall(String url, Map<String, String> headers, Optional<byte[]> body, Duration time, int keep) {

    public OutboundCall {
        headers = Map.copyOf(headers);
        if (time.isNegative() || time.isZero() || keep < 0) throw new IllegalArgumentException("no time, or no bytes");
    }
}
