package com.trailroom.web.account;

import com.trailroom.account.TokenPair;
import com.trailroom.config.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** TrailRoom's cookies, the two of a signed-in browser first of all; in production with the {@code __Host-} prefix, which browsers bind to https. */
@ApplicationScoped
class TokenCookies {

    private static final String ACCESS = "access";
    private static final String REFRESH = "refresh";
    private static final int SEVEN_DAYS = 604_800;

    @Inject
    Settings settings;

    String accessName() {
        return prefix() + ACCESS;
    }

    Optional<String> refresh(HttpServletRequest request) {
        return value(REFRESH, request);
    }

    /** The value of a cookie of ours; {@code name} is without the prefix. */
    Optional<String> value(String name, HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(prefix() + name))
                .map(Cookie::getValue)
                .findFirst();
    }

    /** Both cookies stay as long as the refresh token; the access token's own time runs out sooner. */
    void write(TokenPair pair, HttpServletResponse response) {
        add(ACCESS, pair.access(), SEVEN_DAYS, response);
        add(REFRESH, pair.refresh(), SEVEN_DAYS, response);
    }

    void clear(HttpServletResponse response) {
        add(ACCESS, "", 0, response);
        add(REFRESH, "", 0, response);
    }

    /** {@code name} is without the prefix; a {@code maxAge} of 0 seconds takes the cookie away. */
    void add(String name, String value, int maxAge, HttpServletResponse response) {
        String secure = settings.isProduction() ? "; Secure" : "";
        response.addHeader(
                "Set-Cookie",
                prefix() + name + "=" + value + "; Path=/; Max-Age=" + maxAge + "; HttpOnly; SameSite=Lax" + secure);
    }

    private String prefix() {
        return settings.isProduction() ? "__Host-" : "";
    }
}
