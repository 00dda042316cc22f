package com.trailroom.web;

import com.trailroom.account.Sessions;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;

/** Sends who has not proved it lately to the step-up page, and from there back to the page that asked. */
@SteppedUp
@Provider
@Priority(Priorities.AUTHORIZATION)
public class SteppedUpFilter implements ContainerRequestFilter {

    @Inject
    Sessions sessions;

    @Context
    HttpServletRequest request;

    @Override
    public void filter(ContainerRequestContext context) {
        if (Viewer.sessionOf(request).filter(sessions::isSteppedUp).isPresent()) return;
        String asked = context.getMethod().equals("GET")
                ? context.getUriInfo().getRequestUri().getRawPath()
                : LocalPath.of(request.getHeader("Referer") == null ? "/settings" : request.getHeader("Referer"))
                        .toString();
        URI stepUp =
                UriBuilder.fromPath("/step-up").queryParam("next", "{next}").build(asked);
        context.abortWith(Response.seeOther(stepUp).build());
    }
}
