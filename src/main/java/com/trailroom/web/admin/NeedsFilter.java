package com.trailroom.web.admin;

import com.trailroom.account.Account;
import com.trailroom.account.Permission;
import com.trailroom.account.Permissions;
import com.trailroom.account.SecondFactors;
import com.trailroom.config.Settings;
import com.trailroom.web.View;
import com.trailroom.web.Viewer;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** Shows a page that says so to whoever has no permission. */
@Needs(Permission.SEE_DASHBOARD)
@Provider
@Priority(Priorities.AUTHORIZATION - 10)
public class NeedsFilter implements ContainerRequestFilter {

    private static final URI SET_UP = URI.create("/settings/second-factor");

    @Inject
    Settings settings;

    @Inject
    SecondFactors factors;

    @Context
    HttpServletRequest request;

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext context) {
        Optional<Account> admin = Viewer.of(request)
                .filter(account -> needed().allMatch(needs -> Permissions.may(account, needs.value())));
        if (admin.isEmpty()) context.abortWith(refusal());
        else if (lacksSecondFactor(settings.isProduction(), () -> factors.isOn(admin.get()))) {
            context.abortWith(Response.seeOther(SET_UP).build());
        }
    }

    /** A password alone opens nothing here, except on a developer's own machine. */
    static boolean lacksSecondFactor(boolean production, BooleanSupplier isOn) {
        return production && !isOn.getAsBoolean();
    }

    private Stream<Needs> needed() {
        return Stream.of(resource.getResourceClass(), resource.getResourceMethod())
                .flatMap(element -> Stream.ofNullable(element.getAnnotation(Needs.class)));
    }

    private static Response refusal() {
        View page = View.of("error/problem")
                .with("status", Response.Status.FORBIDDEN.getStatusCode())
                .with("title", "This is not yours to open")
                .with("message", "Your account’s role does not allow it. Nothing was changed.")
                .with("hint", "If you need it for your work, ask a super admin for another role.");
        return Response.status(Response.Status.FORBIDDEN)
                .type(MediaType.TEXT_HTML_TYPE)
                .entity(page)
                .build();
    }
}
