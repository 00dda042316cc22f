package com.trailroom.api;

import com.trailroom.config.Settings;
import com.trailroom.guard.Transports;
import com.trailroom.kernel.Refusal;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;

/** In production refuses what came in the clear, before anything of it is looked at: a redirect would hide the leak. */
@Provider
@PreMatching
@Priority(0)
public class HttpsOnly implements ContainerRequestFilter {

    @Inject
    Settings settings;

    @Inject
    Transports transports;

    @Context
    HttpServletRequest request;

    @Override
    public void filter(ContainerRequestContext context) {
        if (settings.isProduction() && !transports.isSecure(request)) throw Refusal.because(ApiRefusal.HTTPS_REQUIRED);
    }
}
