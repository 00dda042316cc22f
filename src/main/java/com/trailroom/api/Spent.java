package com.trailroom.api;

import com.trailroom.kernel.CreditAmount;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;

/** What a request cost, for the report of usage. The ledger knows what is true. */
public final class Spent {

    private static final String ATTRIBUTE = "trailroom.spent";

    private Spent() {}

    public static void note(HttpServletRequest request, CreditAmount credits) {
        request.setAttribute(ATTRIBUTE, credits);
    }

    static int by(ContainerRequestContext context) {
        return context.getProperty(ATTRIBUTE) instanceof CreditAmount credits ? credits.count() : 0;
    }
}
