package com.trailroom.web.account;

import com.trailroom.account.Account;
import com.trailroom.account.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Begins a browser's session, whichever way its owner came in. */
@ApplicationScoped
class Arrivals {

    static final String FIRST_PAGE = "/try-ons/new";

    @Inject
    Sessions sessions;

    @Inject
    TokenCookies cookies;

    void begin(Account account, HttpServletRequest request, HttpServletResponse response) {
        String device = request.getHeader("User-Agent");
        cookies.write(sessions.begin(account, device == null ? "" : device), response);
    }
}
