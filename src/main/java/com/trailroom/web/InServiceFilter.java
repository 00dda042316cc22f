package com.trailroom.web;

import com.trailroom.account.Role;
import com.trailroom.config.Dial;
import com.trailroom.config.Live;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/** Says during maintenance that nothing new is begun, and when to come again. */
@InService
@Provider
@Priority(Priorities.AUTHORIZATION + 10)
public class InServiceFilter implements ContainerRequestFilter {

    private static final int SECONDS = 300;

    @Inject
    Live live;

    @Context
    HttpServletRequest request;

    @Override
    public void filter(ContainerRequestContext context) {
        if (!live.isOn(Dial.MAINTENANCE)) return;
        boolean admin = Viewer.of(request)
                .filter(account -> Role.of(account.role()).isAdmin())
                .isPresent();
        if (!admin) context.abortWith(refusal());
    }

    private Response refusal() {
        View page = View.of("error/problem")
                .with("status", Response.Status.SERVICE_UNAVAILABLE.getStatusCode())
                .with("title", "Not while TrailRoom is being worked on")
                .with("message", live.text(Dial.MAINTENANCE_WORDS))
                .with("hint", "What you sent was not done, and nothing was charged. Try again in a few minutes.");
        return Response.status(Response.Status.SERVICE_UNAVAILABLE)
                .header("Retry-After", SECONDS)
                .type(MediaType.TEXT_HTML_TYPE)
                .entity(page)
                .build();
    }
}
