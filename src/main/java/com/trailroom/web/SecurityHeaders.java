package com.trailroom.web;

import java.util.HashMap;
import java.util.Map;

/** What every answer says to browsers about how to treat it. */
public final class SecurityHeaders {

    private static final Map<String, String> ALWAYS = Map.of(
            "Content-Security-Policy",
            "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "Permissions-Policy",
            "camera=(self), geolocation=(), microphone=()",
            "Referrer-Policy",
            "strict-origin-when-cross-origin",
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY");

    /** Two years, as the lists of browsers want it; browsers ignore it on plain http. */
    private static final String HTTPS_ONLY = "max-age=63072000; includeSubDomains";

    private static final Map<String, String> IN_PRODUCTION = withHttpsOnly();

    private SecurityHeaders() {}

    /** Names and values; in production with HSTS (RFC 6797). */
    public static Map<String, String> of(boolean production) {
        return production ? IN_PRODUCTION : ALWAYS;
    }

    private static Map<String, String> withHttpsOnly() {
        Map<String, String> headers = new HashMap<>(ALWAYS);
        headers.put("Strict-Transport-Security", HTTPS_ONLY);
        return Map.copyOf(headers);
    }
}
