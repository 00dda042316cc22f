package com.trailroom.web.account;

import com.trailroom.account.Account;
import com.trailroom.account.Accounts;
import com.trailroom.account.Origin;
import com.trailroom.guard.ClientAddresses;
import com.trailroom.guard.signal.Signals;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Where requests come from, behind the proxies; counts what may be a sign of abuse. */
@ApplicationScoped
class Origins {

    @Inject
    ClientAddresses clients;

    @Inject
    Accounts accounts;

    @Inject
    Signals signals;

    Origin of(HttpServletRequest request) {
        return new Origin(Optional.ofNullable(request.getHeader("User-Agent")).orElse(""), addressOf(request));
    }

    /** Counts somebody who could not be signed in. */
    void signInFailed(HttpServletRequest request, String email) {
        Optional<String> account = accounts.findByEmail(email).map(Account::id);
        signals.signInFailed(clients.of(request), email, account);
    }

    /** Counts somebody who registered. */
    void registered(HttpServletRequest request, Optional<String> accountId) {
        signals.registered(clients.of(request), accountId);
    }

    /** The client's IP address. */
    String addressOf(HttpServletRequest request) {
        return clients.of(request).text();
    }
}
