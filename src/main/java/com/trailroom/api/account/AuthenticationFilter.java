package com.trailroom.api.account;

import com.trailroom.account.Bearer;
import com.trailroom.account.Bearers;
import com.trailroom.api.ApiRefusal;
import com.trailroom.api.Authenticated;
import com.trailroom.api.Caller;
import com.trailroom.api.Challenge;
import com.trailroom.kernel.Refusal;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pac4j.core.context.CallContext;
import org.pac4j.core.credentials.Credentials;
import org.pac4j.core.credentials.TokenCredentials;
import org.pac4j.core.profile.CommonProfile;
import org.pac4j.http.client.direct.DirectBearerAuthClient;
import org.pac4j.jee.context.JEEContext;

/** Finds out whose access token a request carries. */
@Authenticated
@Provider
@Priority(Priorities.AUTHENTICATION)
public class AuthenticationFilter implements ContainerRequestFilter {

    private static final Pattern BEARER = Pattern.compile("(?i:bearer) +(\\S+) *");

    @Inject
    Bearers bearers;

    @Context
    HttpServletRequest request;

    @Context
    HttpServletResponse response;

    @Override
    public void filter(ContainerRequestContext context) {
        DirectBearerAuthClient client = new DirectBearerAuthClient(this::validate);
        client.setCredentialsExtractor(AuthenticationFilter::token);
        client.init();
        CallContext call = new CallContext(new JEEContext(request, response), null);
        client.getCredentials(call)
                .flatMap(credentials -> client.validateCredentials(call, credentials))
                .flatMap(credentials -> client.getUserProfile(call, credentials))
                .orElseThrow(() -> Refusal.because(ApiRefusal.AUTH_REQUIRED));
    }

    /** The scheme's letters may be large or small (RFC 9110, section 11.1). */
    private static Optional<Credentials> token(CallContext call) {
        return call.webContext()
                .getRequestHeader("Authorization")
                .map(BEARER::matcher)
                .filter(Matcher::matches)
                .map(header -> new TokenCredentials(header.group(1)));
    }

    private Optional<Credentials> validate(CallContext call, Credentials credentials) {
        Bearer bearer = bearers.identify(((TokenCredentials) credentials).getToken());
        if (!(bearer instanceof Bearer.Known known)) {
            Challenge.refuse(request);
            throw Refusal.because(
                    bearer instanceof Bearer.Expired
                            ? ApiRefusal.AUTH_TOKEN_EXPIRED
                            : ApiRefusal.AUTH_INVALID_CREDENTIALS);
        }
        Caller.set(request, known.account());
        CommonProfile profile = new CommonProfile();
        profile.setId(known.account().id());
        credentials.setUserProfile(profile);
        return Optional.of(credentials);
    }
}
