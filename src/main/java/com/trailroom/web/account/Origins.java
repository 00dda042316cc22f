package com.trailroom.web.account;

import com.trailroom.account.Origin;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Where requests come from. */
final class Origins {

    private Origins() {}

    static Origin of(HttpServletRequest request) {
        return new Origin(Optional.ofNullable(request.getHeader("User-Agent")).orElse(""), request.getRemoteAddr());
    }
}
