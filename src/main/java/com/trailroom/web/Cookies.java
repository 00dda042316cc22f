package com.trailroom.web;

import com.trailroom.config.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All of TrailRoom's cookies, known by their names without a prefix. In production they have the {@code __Host-} prefix: such a
 * cookie is this very host's, and was set over https (RFC 6265bis).
 */
@ApplicationScoped
public class Cookies {

    @Inject
    Settings settings;

    /** As browsers know it. */
    public String fullName(String name) {
        return settings.isProduction() ? "__Host-" + name : name;
    }

    public Optional<String> value(String name, HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(fullName(name)))
                .map(Cookie::getValue)
                .findFirst();
    }

    /** A {@code maxAge} of 0 seconds takes the cookie away. */
    public void add(String name, String value, int maxAge, HttpServletResponse response) {
        write(name, value, "; Max-Age=" + maxAge, response);
    }

    /** Browsers forget it when they are closed. */
    void addUntilClosed(String name, String value, HttpServletResponse response) {
        write(name, value, "", response);
    }

    private void write(String name, String value, String life, HttpServletResponse response) {
        String secure = settings.isProduction() ? "; Secure" : "";
        response.addHeader(
                "Set-Cookie", fullName(name) + "=" + value + "; Path=/" + life + "; HttpOnly; SameSite=Lax" + secure);
    }
}
