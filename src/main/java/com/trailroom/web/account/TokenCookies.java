package com.trailroom.web.account;

import com.trailroom.account.TokenPair;
import com.trailroom.web.Cookies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/** The two cookies of a signed-in browser. */
@ApplicationScoped
class TokenCookies {

    private static final String ACCESS = "access";
    private static final String REFRESH = "refresh";
    private static final int SEVEN_DAYS = 604_800;

    @Inject
    Cookies cookies;

    String accessName() {
        return cookies.fullName(ACCESS);
    }

    Optional<String> refresh(HttpServletRequest request) {
        return cookies.value(REFRESH, request);
    }

    /** Both cookies stay as long as the refresh token; the access token's own time runs out sooner. */
    void write(TokenPair pair, HttpServletResponse response) {
        cookies.add(ACCESS, pair.access(), SEVEN_DAYS, response);
        cookies.add(REFRESH, pair.refresh(), SEVEN_DAYS, response);
    }

    void clear(HttpServletResponse response) {
        cookies.add(ACCESS, "", 0, response);
        cookies.add(REFRESH, "", 0, response);
    }
}
