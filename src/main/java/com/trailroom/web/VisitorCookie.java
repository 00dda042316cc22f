package com.trailroom.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the forms of a browser are bound to in which nobody is signed in: 128 random bits, which it carries until it is closed.
 * They are taken back when somebody signs in, so that whoever planted or read them knows nothing of what comes after.
 */
@ApplicationScoped
public class VisitorCookie {

    private static final String NAME = "visitor";
    private static final String GIVEN = "trailroom.visitor";
    private static final int BYTES = 16;
    private static final Pattern VALUE = Pattern.compile("[0-9a-f]{32}");

    @Inject
    Cookies cookies;

    private final SecureRandom random = new SecureRandom();

    /** Empty for a browser that carries none, or none of ours. */
    Optional<String> of(HttpServletRequest request) {
        return cookies.value(NAME, request).filter(value -> VALUE.matcher(value).matches());
    }

    /** The one that the browser carries, or a new one, which the answer gives it. */
    String given(HttpServletRequest request, HttpServletResponse response) {
        return of(request)
                .or(() -> Optional.ofNullable((String) request.getAttribute(GIVEN)))
                .orElseGet(() -> fresh(request, response));
    }

    public void takeBack(HttpServletResponse response) {
        cookies.add(NAME, "", 0, response);
    }

    /** A request whose page fails is answered by a second one, which must not give another. */
    private String fresh(HttpServletRequest request, HttpServletResponse response) {
        byte[] bits = new byte[BYTES];
        random.nextBytes(bits);
        String value = HexFormat.of().formatHex(bits);
        request.setAttribute(GIVEN, value);
        cookies.addUntilClosed(NAME, value, response);
        return value;
    }
}
