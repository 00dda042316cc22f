package com.trailroom.web.account;

import com.trailroom.account.Account;
import com.trailroom.account.SignIns;
import com.trailroom.account.TokenPair;
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
    static final String SIGN_IN = "/sign-in";
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

    /** Answers where to go now: on to {@code next}, or to the second step, or back when the password was changed meanwhile. */
    String arrive(Account account, String next, HttpServletRequest request, HttpServletResponse response) {
        Optional<String> token = signIns.firstStep(account);
        if (token.isEmpty()) {
            return begin(account, request, response) ? next : SIGN_IN;
        }
        parcels.give(PARCEL, new Parcel().put("token", token.get()).put("next", next), response);
        return SECOND_STEP;
    }

    /**
     * For somebody of whom nothing more is asked. What the browser was a visitor by ends with it. False when what they proved
     * holds no longer.
     */
    boolean begin(Account account, HttpServletRequest request, HttpServletResponse response) {
        Optional<TokenPair> pair = signIns.begin(account, origins.of(request));
        pair.ifPresent(tokens -> {
            cookies.write(tokens, response);
            visitor.takeBack(response);
        });
        return pair.isPresent();
    }
}
