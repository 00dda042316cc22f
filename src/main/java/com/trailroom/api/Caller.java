package com.trailroom.api;

import com.trailroom.account.Account;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Whose token a request carries. */
public final class Caller {

    private static final String ATTRIBUTE = "trailroom.caller";

    private Caller() {}

    /** Set once, by whoever authenticates the request. */
    public static void set(HttpServletRequest request, Account account) {
        request.setAttribute(ATTRIBUTE, account);
    }

    /** The account; only where the resource is {@link Authenticated}. */
    public static Account of(HttpServletRequest request) {
        return Optional.ofNullable((Account) request.getAttribute(ATTRIBUTE)).orElseThrow();
    }
}
