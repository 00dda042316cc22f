package com.trailroom.web;

import com.trailroom.account.Account;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Who looks at the page of a request. */
public final class Viewer {

    private static final String ATTRIBUTE = "trailroom.viewer";

    private static final String SESSION = "trailroom.session";

    private Viewer() {}

    /** Set once, by whoever authenticates the browser. */
    public static void set(HttpServletRequest request, Account account, String sessionId) {
        request.setAttribute(ATTRIBUTE, account);
        request.setAttribute(SESSION, sessionId);
    }

    /** Makes the page one for a stranger. */
    static void forget(HttpServletRequest request) {
        request.removeAttribute(ATTRIBUTE);
        request.removeAttribute(SESSION);
    }

    /** The session of the browser that asks. */
    public static Optional<String> sessionOf(HttpServletRequest request) {
        return Optional.ofNullable((String) request.getAttribute(SESSION));
    }

    public static Optional<Account> of(HttpServletRequest request) {
        return Optional.ofNullable((Account) request.getAttribute(ATTRIBUTE));
    }
}
