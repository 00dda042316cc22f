package com.trailroom.web;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.Response.Status.Family;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;

/**
 * Shows a form again that came without the right token, where everybody may send it: the request becomes one for the form's
 * page, so that nothing is done, and is answered 403. Who is signed in meanwhile, and has no use for the page, is led on by it.
 * What else comes without a token, {@link CsrfFilter} refuses.
 */
@Provider
@PreMatching
public class FormAgainFilter implements ContainerRequestFilter, ContainerResponseFilter {

    @Inject
    Csrf csrf;

    @Inject
    VisitorCookie visitor;

    @Context
    HttpServletRequest request;

    @Override
    public void filter(ContainerRequestContext context) throws IOException {
        String path = context.getUriInfo().getPath().replaceFirst("^/", "");
        if (!FormBeginning.isAskedOf(context) || !FormAgain.isFor(path)) return;
        FormBeginning form = FormBeginning.of(context);
        if (csrf.isRight(request, form.token())) return;
        boolean known = Viewer.of(request).isPresent() || visitor.of(request).isPresent();
        new FormAgain(known ? FormAgain.Why.LATE : FormAgain.Why.NO_COOKIE, form.typed("/" + path)).showOn(request);
        context.setMethod(HttpMethod.GET);
    }

    @Override
    public void filter(ContainerRequestContext context, ContainerResponseContext answer) {
        if (FormAgain.of(request).isEmpty()) return;
        boolean shown = answer.getStatusInfo().getFamily() == Family.SUCCESSFUL;
        boolean deadLink = answer.getStatus() == Status.GONE.getStatusCode();
        if (shown || deadLink) answer.setStatusInfo(Status.FORBIDDEN);
    }
}
