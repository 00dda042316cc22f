package com.trailroom.web;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;

/**
 * Refuses what a browser sends without the token of its session, or of its visitor where nobody is signed in, besides what
 * {@link SameOriginFilter} refuses. Who has to sign in first is asked to before this; forms that everybody may send are not
 * refused here but shown again, by {@link FormAgainFilter}.
 */
@Provider
@Priority(Priorities.AUTHENTICATION + 100)
public class CsrfFilter implements ContainerRequestFilter {

    @Inject
    Csrf csrf;

    @Context
    HttpServletRequest request;

    @Override
    public void filter(ContainerRequestContext context) throws IOException {
        if (!passes(context)) throw new ForbiddenException();
    }

    boolean passes(ContainerRequestContext context) throws IOException {
        return !FormBeginning.isAskedOf(context)
                || csrf.isRight(request, FormBeginning.of(context).token());
    }
}
