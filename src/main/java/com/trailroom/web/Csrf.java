package com.trailroom.web;

import com.trailroom.config.Secrets;
import com.trailroom.kernel.Hmac;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The token that every form carries: a MAC over the session of who is signed in, or over the {@link VisitorCookie} of who is
 * not, so that none has to be stored and another site cannot know it. Neither is ever good for the other. Templates know it as
 * {@code csrf}.
 */
@ApplicationScoped
public class Csrf {

    @Inject
    Secrets secrets;

    @Inject
    VisitorCookie visitor;

    private Hmac hmac;

    @PostConstruct
    void open() {
        hmac = new Hmac(secrets.jwtKey());
    }

    /** The one of a session; empty for who is not signed in. */
    public Optional<String> of(HttpServletRequest request) {
        return Viewer.sessionOf(request).map(session -> mac("csrf:" + session));
    }

    /**
     * For the forms of a page that is being made. A browser in which nobody is signed in is given a visitor cookie, unless it
     * has one; since the page is then one for this browser only, shared caches are told to leave it alone.
     */
    String forPage(HttpServletRequest request, HttpServletResponse response) {
        return of(request).orElseGet(() -> {
            response.setHeader("Cache-Control", "private, no-cache");
            return visitors(visitor.given(request, response));
        });
    }

    boolean isRight(HttpServletRequest request, String token) {
        return of(request)
                .or(() -> visitor.of(request).map(this::visitors))
                .filter(right -> MessageDigest.isEqual(
                        right.getBytes(StandardCharsets.US_ASCII), token.getBytes(StandardCharsets.US_ASCII)))
                .isPresent();
    }

    private String visitors(String value) {
        return mac("visitor:" + value);
    }

    private String mac(String text) {
        return HexFormat.of().formatHex(hmac.of(text));
    }
}
