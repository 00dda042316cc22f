package com.trailroom.api;

import com.trailroom.account.Role;
import com.trailroom.config.Dial;
import com.trailroom.config.Live;
import com.trailroom.kernel.Refusal;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;

/** Refuses during maintenance to begin anything new. */
@InService
@Provider
@Priority(Priorities.AUTHORIZATION + 10)
public class InServiceFilter implements ContainerRequestFilter {

    @Inject
    Live live;

    @Context
    HttpServletRequest request;

    @Override
    public void filter(ContainerRequestContext context) {
        if (!live.isOn(Dial.MAINTENANCE)) return;
        boolean admin = Caller.known(request)
                .filter(account -> Role.of(account.role()).isAdmin())
                .isPresent();
        if (!admin) throw Refusal.because(ApiRefusal.MAINTENANCE);
    }
}
