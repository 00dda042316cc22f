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

/** The two cookies of a signed-in browser; in production with the {@code __Host-} prefix, which browsers bind to https. */
@ApplicationScoped
class TokenCookies {

    private static final int SEVEN_DAYS = 604_800;

    @Inject
    Settings settings;

    String accessName() {
        return prefix() + "access";
    }

    Optional<String> refresh(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(refreshName()))
                .map(Cookie::getValue)
                .findFirst();
    }

    /** Both cookies stay as long as the refresh token; the access token's own time runs out sooner. */
    void write(TokenPair pair, HttpServletResponse response) {
        add(accessName(), pair.access(), SEVEN_DAYS, response);
        add(refreshName(), pair.refresh(), SEVEN_DAYS, response);
    }

    void clear(HttpServletResponse response) {
        add(accessName(), "", 0, response);
        add(refreshName(), "", 0, response);
    }

    private void add(String name, String value, int maxAge, HttpServletResponse response) {
        String secure = settings.isProduction() ? "; Secure" : "";
        response.addHeader(
                "Set-Cookie", name + "=" + value + "; Path=/; Max-Age=" + maxAge + "; HttpOnly; SameSite=Lax" + secure);
    }

    private String refreshName() {
        return prefix() + "refresh";
    }

    private String prefix() {
        return settings.isProduction() ? "__Host-" : "";
    }
}
