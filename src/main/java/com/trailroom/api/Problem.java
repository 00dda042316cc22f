package com.trailroom.api;

import java.util.Locale;

/**
 * A refusal as RFC 9457 has it, with TrailRoom's own members.
 *
 * @param type      path of the code's documentation
 * @param code      stable, upper snake case
 * @param retryable whether the same request may succeed later
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String code,
        String requestId,
        boolean retryable) {

    public static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(String code, int status, String title, String detail, String instance, String requestId) {
        String type = "/docs/errors/" + code.toLowerCase(Locale.ROOT);
        return new Problem(type, title, status, detail, instance, code, requestId, status == 429 || status >= 500);
    }
}
