package com.trailroom.web.payment;

import jakarta.servlet.http.HttpServletRequest;

/** Whether a part of a page is asked for. */
final class Parts {

    private Parts() {}

    /** By htmx, and not in place of a link or a form: those want the whole page. */
    static boolean asked(HttpServletRequest request) {
        return "true".equals(request.getHeader("HX-Request")) && request.getHeader("HX-Boosted") == null;
    }
}
