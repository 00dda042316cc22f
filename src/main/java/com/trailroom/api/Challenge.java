package com.trailroom.api;

import com.trailroom.kernel.Refusal;
import jakarta.servlet.http.HttpServletRequest;

/** What {@code WWW-Authenticate} says to a 401, or to a key that does not open it: RFC 6750, section 3. */
public final class Challenge {

    private static final String TOKEN_REFUSED = "trailroom.tokenRefused";
    private static final String REALM = "Bearer realm=\"TrailRoom\"";

    private Challenge() {}

    /** Notes that it is the request's token that is not good enough. */
    public static void refuse(HttpServletRequest request) {
        request.setAttribute(TOKEN_REFUSED, true);
    }

    /** Without an error when no token was sent, or when it was not the token that was wrong. */
    static String to(Refusal.Reason reason, HttpServletRequest request) {
        if (isAboutScope(reason)) return REALM + ", error=\"insufficient_scope\"";
        if (request.getAttribute(TOKEN_REFUSED) == null) return REALM;
        String description = reason == ApiRefusal.AUTH_TOKEN_EXPIRED
                ? "The access token or API key has expired"
                : "The access token or API key is not valid";
        return REALM + ", error=\"invalid_token\", error_description=\"" + description + "\"";
    }

    static boolean isAboutScope(Refusal.Reason reason) {
        return reason == ApiRefusal.FORBIDDEN || reason == ApiRefusal.ACCESS_TOKEN_REQUIRED;
    }
}
