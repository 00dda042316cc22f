package com.trailroom.api;

import com.trailroom.kernel.Refusal;
import jakarta.servlet.http.HttpServletRequest;

/** What {@code WWW-Authenticate} says to a 401: RFC 6750, section 3. */
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
        if (request.getAttribute(TOKEN_REFUSED) == null) return REALM;
        String description = reason == ApiRefusal.AUTH_TOKEN_EXPIRED
                ? "The access token has expired"
                : "The access token is not valid";
        return REALM + ", error=\"invalid_token\", error_description=\"" + description + "\"";
    }
}
