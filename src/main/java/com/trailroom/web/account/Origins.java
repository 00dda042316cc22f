package com.trailroom.web.account;

import com.trailroom.account.Origin;
import com.trailroom.guard.ClientAddresses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Where requests come from, behind the proxies. */
@ApplicationScoped
class Origins {

    @Inject
    ClientAddresses clients;

    Origin of(HttpServletRequest request) {
        return new Origin(Optional.ofNullable(request.getHeader("User-Agent")).orElse(""), addressOf(request));
    }

    /** The client's IP address. */
    String addressOf(HttpServletRequest request) {
        return clients.of(request).text();
    }
}
