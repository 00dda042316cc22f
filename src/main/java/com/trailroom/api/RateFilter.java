package com.trailroom.api;

import com.trailroom.account.Account;
import com.trailroom.guard.ClientAddresses;
import com.trailroom.guard.rate.Passage;
import com.trailroom.guard.rate.RateLimits;
import com.trailroom.partner.key.ApiKey;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;

/** Holds back who sends too many requests, and tells everybody where he stands. */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION + 10)
public class RateFilter implements ContainerRequestFilter, ContainerResponseFilter {

    /** The gateway sends what it has to send; a signature tells that it is the gateway. */
    private static final String GATEWAY = "payments/razorpay-events";

    private static final String PASSAGE = "trailroom.passage";

    @Inject
    RateLimits limits;

    @Inject
    ClientAddresses addresses;

    @Inject
    Tiers tiers;

    @Context
    HttpServletRequest request;

    /** Whether requests to a path below {@code /api/v1} are counted. */
    public static boolean counts(String path) {
        return !path.replaceFirst("^/", "").equals(GATEWAY);
    }

    @Override
    public void filter(ContainerRequestContext context) {
        if (!counts(context.getUriInfo().getPath())) return;
        Passage passage = passage();
        context.setProperty(PASSAGE, passage);
        if (!passage.allowed()) throw new TooMany(passage.retryAfter());
    }

    @Override
    public void filter(ContainerRequestContext context, ContainerResponseContext response) {
        if (context.getProperty(PASSAGE) instanceof Passage passage) {
            response.getHeaders().putSingle("RateLimit-Policy", passage.policyHeader());
            response.getHeaders().putSingle("RateLimit", passage.limitHeader());
        }
    }

    private Passage passage() {
        String address = addresses.of(request).group();
        Optional<Account> account = Caller.known(request);
        if (account.isEmpty()) return limits.of(address, tiers.keyless());
        Optional<ApiKey> key = Caller.key(request);
        if (key.isEmpty()) return limits.of(account.get().id(), address, tiers.keyless());
        return limits.of(key.get().id(), address, tiers.of(account.get().id()));
    }
}
