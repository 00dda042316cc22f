package com.trailroom.web;

import com.trailroom.account.Sessions;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Asks who has not proved it lately who they are. A page is asked for again afterwards; a form waits in the page that asks, and
 * is carried out only when its sender says so once more. Of what cannot wait, a file or a very long text, the page says so.
 */
@SteppedUp
@Provider
@Priority(Priorities.AUTHORIZATION)
public class SteppedUpFilter implements ContainerRequestFilter {

    private static final int LONGEST_HELD = 64 * 1024;

    @Inject
    Sessions sessions;

    @Inject
    StepUp stepUp;

    @Inject
    HeldForms forms;

    @Context
    HttpServletRequest request;

    @Override
    public void filter(ContainerRequestContext context) throws IOException {
        if (Viewer.sessionOf(request).filter(sessions::isSteppedUp).isPresent()) return;
        if (context.getMethod().equals("GET")) {
            context.abortWith(
                    toStepUp(LocalPath.of(context.getUriInfo().getRequestUri().toString()), false));
            return;
        }
        Optional<String> held = held(context);
        if (held.isEmpty()) {
            context.abortWith(toStepUp(whereItWasSentFrom(), true));
            return;
        }
        View page = stepUp.page(
                Viewer.of(request).orElseThrow(), whereItWasSentFrom().toString(), held.get());
        context.abortWith(Response.ok(page, MediaType.TEXT_HTML_TYPE)
                .header("HX-Push-Url", "false")
                .build());
    }

    /** Empty for what is no plain form: files do not wait. */
    private Optional<String> held(ContainerRequestContext context) throws IOException {
        MediaType type = context.getMediaType();
        if (type != null && !MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(type)) return Optional.empty();
        byte[] body = context.getEntityStream().readNBytes(LONGEST_HELD + 1);
        if (body.length > LONGEST_HELD) return Optional.empty();
        HeldForm form = HeldForm.of(request.getRequestURI(), new String(body, StandardCharsets.UTF_8));
        return Viewer.sessionOf(request).map(session -> forms.sealed(session, form));
    }

    private URI whereItWasSentFrom() {
        String page = request.getHeader("Referer");
        return LocalPath.of(page == null ? "/settings" : page);
    }

    private static Response toStepUp(URI next, boolean lost) {
        UriBuilder page = UriBuilder.fromPath("/step-up").queryParam("next", "{next}");
        if (lost) page.queryParam("lost", "yes");
        return Response.seeOther(page.build(next.toString())).build();
    }
}
