package com.trailroom.web;

import com.trailroom.config.Secrets;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The token that every form of a signed-in browser carries: a MAC over its session, so that none has to be stored and another
 * site cannot know it. Templates know it as {@code csrf}.
 */
@ApplicationScoped
public class Csrf {

    @Inject
    Secrets secrets;

    private SecretKeySpec key;

    @PostConstruct
    void open() {
        key = new SecretKeySpec(secrets.jwtKey(), "HmacSHA256");
    }

    /** Empty for who is not signed in. */
    public Optional<String> of(HttpServletRequest request) {
        return Viewer.sessionOf(request).map(this::token);
    }

    boolean isRight(HttpServletRequest request, String token) {
        return of(request)
                .map(right -> MessageDigest.isEqual(
                        right.getBytes(StandardCharsets.US_ASCII), token.getBytes(StandardCharsets.US_ASCII)))
                .orElse(true);
    }

    private String token(String sessionId) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(("csrf:" + sessionId).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
