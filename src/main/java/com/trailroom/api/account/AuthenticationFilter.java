package com.trailroom.api.account;

import com.trailroom.api.ApiRefusal;
import com.trailroom.api.Authenticated;
import com.trailroom.api.Caller;
import com.trailroom.api.Challenge;
import com.trailroom.api.OpenedBy;
import com.trailroom.kernel.Refusal;
import com.trailroom.partner.key.ApiKey;
import jakarta.annotation.Priority;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.stream.Stream;

/** Lets in whom {@link Identification} knows; of keys those that open what is asked for. */
@Authenticated
@Provider
@Priority(Priorities.AUTHENTICATION)
public class AuthenticationFilter implements ContainerRequestFilter {

    @Context
    HttpServletRequest request;

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext context) {
        if (Caller.known(request).isEmpty()) {
            Refusal.Reason why = Caller.refusal(request);
            if (why != ApiRefusal.AUTH_REQUIRED) Challenge.refuse(request);
            throw Refusal.because(why);
        }
        Caller.key(request).ifPresent(this::check);
    }

    private void check(ApiKey key) {
        OpenedBy opened = resource.getResourceMethod().getAnnotation(OpenedBy.class);
        if (opened == null) throw Refusal.because(ApiRefusal.ACCESS_TOKEN_REQUIRED);
        if (!Stream.of(opened.value()).allMatch(key::opens)) throw Refusal.because(ApiRefusal.FORBIDDEN);
    }
}
