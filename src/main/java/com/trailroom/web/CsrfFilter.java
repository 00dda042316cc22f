package com.trailroom.web;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Refuses what a signed-in browser sends without the token of its session, besides what {@link SameOriginFilter} refuses. The
 * token is looked for at the beginning of the form, which goes on to whoever reads it; a picture is never held here.
 */
@Provider
@Priority(Priorities.AUTHENTICATION + 100)
public class CsrfFilter implements ContainerRequestFilter {

    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");
    private static final int BEGINNING = 64 * 1024;
    private static final Pattern TOKEN =
            Pattern.compile("(?:^|&)_csrf=([0-9a-f]{64})(?:&|$)|name=\"_csrf\"\\r\\n\\r\\n([0-9a-f]{64})\\r\\n");

    @Inject
    Csrf csrf;

    @Context
    HttpServletRequest request;

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext context) throws IOException {
        if (SAFE_METHODS.contains(context.getMethod()) || isSignedOutForm()) return;
        InputStream body = context.getEntityStream();
        byte[] beginning = body.readNBytes(BEGINNING);
        context.setEntityStream(new SequenceInputStream(new ByteArrayInputStream(beginning), body));
        if (!csrf.isRight(request, token(new String(beginning, StandardCharsets.ISO_8859_1)))) {
            throw new ForbiddenException();
        }
    }

    private boolean isSignedOutForm() {
        return resource.getResourceMethod().isAnnotationPresent(SignedOutForm.class);
    }

    private static String token(String form) {
        Matcher found = TOKEN.matcher(form);
        if (!found.find()) return "";
        return found.group(1) == null ? found.group(2) : found.group(1);
    }
}
