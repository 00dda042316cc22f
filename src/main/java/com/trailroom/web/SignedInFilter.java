package com.trailroom.web;

import jakarta.annotation.Priority;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;

/** Sends who is not signed in to the sign-in page; htmx is told to go there as a whole page. */
@SignedIn
@Provider
@Priority(Priorities.AUTHENTICATION)
public class SignedInFilter implements ContainerRequestFilter {

    @Context
    HttpServletRequest request;

    @Override
    public void filter(ContainerRequestContext context) {
        if (Viewer.of(request).isPresent()) return;
        URI signIn = UriBuilder.fromPath("/sign-in")
                .queryParam("next", "{next}")
                .build(
                        context.getMethod().equals("GET")
                                ? path(context.getUriInfo().getRequestUri())
                                : "/try-ons/new");
        boolean htmx = "true".equals(context.getHeaderString("HX-Request"));
        context.abortWith(
                htmx
                        ? Response.status(401).header("HX-Redirect", signIn).build()
                        : Response.seeOther(signIn).build());
    }

    private static String path(URI address) {
        return address.getRawQuery() == null
                ? address.getRawPath()
                : address.getRawPath() + "?" + address.getRawQuery();
    }
}
