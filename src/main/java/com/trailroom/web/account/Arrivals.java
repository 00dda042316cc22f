package com.trailroom.web.account;

import com.trailroom.account.Account;
import com.trailroom.account.SignIns;
import com.trailroom.web.VisitorCookie;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/** Begins a browser's session, whichever way its owner came in; after the second step, where an account has one. */
@ApplicationScoped
class Arrivals {

    static final String FIRST_PAGE = "/try-ons/new";
    static final String SECOND_STEP = "/sign-in/code";

    /** What a browser carries between the two steps: {@code token} and {@code next}. */
    static final String PARCEL = "arrival";

    @Inject
    SignIns signIns;

    @Inject
    TokenCookies cookies;

    @Inject
    VisitorCookie visitor;

    @Inject
    Parcels parcels;

    @Inject
    Origins origins;

    /** Answers where to go now: on to {@code next}, or to the second step. */
    String arrive(Account account, String next, HttpServletRequest request, HttpServletResponse response) {
        Optional<String> token = signIns.firstStep(account);
        if (token.isEmpty()) {
            begin(account, request, response);
            return next;
        }
        parcels.give(PARCEL, new Parcel().put("token", token.get()).put("next", next), response);
        return SECOND_STEP;
    }

    /** For somebody of whom nothing more is asked. What the browser was a visitor by ends with it. */
    void begin(Account account, HttpServletRequest request, HttpServletResponse response) {
        cookies.write(signIns.begin(account, origins.of(request)), response);
        visitor.takeBack(response);
    }
}
