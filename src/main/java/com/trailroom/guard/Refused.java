package com.trailroom.guard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** A request that is refused before JAX-RS sees it. Each edge makes an answer of it where it answers the container's errors. */
public final class Refused {

    private static final String ATTRIBUTE = "trailroom.refused";

    private Refused() {}

    public static void answer(HttpServletRequest request, HttpServletResponse response, GuardRefusal reason)
            throws IOException {
        request.setAttribute(ATTRIBUTE, reason);
        response.sendError(reason.status());
    }

    /** Why the request was refused, if it was. */
    public static Optional<GuardRefusal> of(HttpServletRequest request) {
        return Optional.ofNullable((GuardRefusal) request.getAttribute(ATTRIBUTE));
    }
}
