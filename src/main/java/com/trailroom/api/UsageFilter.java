package com.trailroom.api;

import com.trailroom.account.Account;
import com.trailroom.partner.key.ApiKey;
import com.trailroom.partner.usage.Answered;
import com.trailroom.partner.usage.Usage;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.time.Duration;

/** Counts every answer to somebody known, also refusals; of an answer that was held, the time it was held as well. */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION + 5)
public class UsageFilter implements ContainerRequestFilter, ContainerResponseFilter {

    private record Asked(String accountId, String keyId, long nanos) {}

    private static final String ASKED = "trailroom.asked";
    private static final String NOWHERE = "unmatched";

    @Inject
    Usage usage;

    @Context
    HttpServletRequest request;

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext context) {
        String key = Caller.key(request).map(ApiKey::id).orElse("");
        Caller.known(request)
                .map(Account::id)
                .ifPresent(account -> context.setProperty(ASKED, new Asked(account, key, System.nanoTime())));
    }

    @Override
    public void filter(ContainerRequestContext context, ContainerResponseContext response) {
        if (!(context.getProperty(ASKED) instanceof Asked asked)) return;
        usage.count(new Answered(
                asked.accountId(),
                asked.keyId(),
                context.getMethod() + " " + path(),
                response.getStatus(),
                Duration.ofNanos(System.nanoTime() - asked.nanos()),
                Spent.by(context)));
    }

    private String path() {
        Method method = resource.getResourceMethod();
        boolean ours = method != null && method.getDeclaringClass().isAnnotationPresent(Path.class);
        return ours ? RoutePath.of(method) : NOWHERE;
    }
}
