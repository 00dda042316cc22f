package com.trailroom.api.account;

import com.trailroom.account.Bearer;
import com.trailroom.account.Bearers;
import com.trailroom.api.ApiRefusal;
import com.trailroom.api.Caller;
import com.trailroom.partner.key.ApiKeys;
import com.trailroom.partner.key.KeyBearer;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pac4j.core.context.CallContext;
import org.pac4j.core.context.WebContext;
import org.pac4j.core.credentials.Credentials;
import org.pac4j.core.credentials.TokenCredentials;
import org.pac4j.core.profile.CommonProfile;
import org.pac4j.http.client.direct.DirectBearerAuthClient;
import org.pac4j.jee.context.JEEContext;

/**
 * Finds out who sends a request, by the access token or the API key that it carries, and refuses nobody: requests are counted
 * first, also those that carry nothing good.
 */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION)
public class Identification implements ContainerRequestFilter {

    private static final Pattern BEARER = Pattern.compile("(?i:bearer) +(\\S+) *");
    private static final String KEY_HEADER = "X-API-Key";

    @Inject
    Bearers bearers;

    @Inject
    ApiKeys keys;

    @Context
    HttpServletRequest request;

    @Context
    HttpServletResponse response;

    @Override
    public void filter(ContainerRequestContext context) {
        DirectBearerAuthClient client = new DirectBearerAuthClient(this::validate);
        client.setCredentialsExtractor(call -> sent(call.webContext()).map(TokenCredentials::new));
        client.init();
        CallContext call = new CallContext(new JEEContext(request, response), null);
        client.getCredentials(call).flatMap(credentials -> client.validateCredentials(call, credentials));
    }

    /** The key's own header goes first. The scheme's letters may be large or small (RFC 9110, section 11.1). */
    private static Optional<String> sent(WebContext web) {
        return web.getRequestHeader(KEY_HEADER)
                .map(String::strip)
                .filter(key -> !key.isEmpty())
                .or(() -> web.getRequestHeader("Authorization")
                        .map(BEARER::matcher)
                        .filter(Matcher::matches)
                        .map(header -> header.group(1)));
    }

    private Optional<Credentials> validate(CallContext call, Credentials credentials) {
        String sent = ((TokenCredentials) credentials).getToken();
        boolean isKey = sent.startsWith("tr_")
                || call.webContext().getRequestHeader(KEY_HEADER).isPresent();
        if (isKey) byKey(sent);
        else byToken(sent);
        return Caller.known(request).map(account -> {
            CommonProfile profile = new CommonProfile();
            profile.setId(account.id());
            credentials.setUserProfile(profile);
            return credentials;
        });
    }

    private void byToken(String token) {
        Bearer bearer = bearers.identify(token);
        if (bearer instanceof Bearer.Known known) {
            Caller.set(
                    request, known.account(), Optional.empty(), () -> bearers.identify(token) instanceof Bearer.Known);
        } else refuse(bearer instanceof Bearer.Expired);
    }

    private void byKey(String key) {
        KeyBearer bearer = keys.identify(key);
        if (bearer instanceof KeyBearer.Known known) {
            Caller.set(request, known.account(), Optional.of(known.key()), () -> keys.isStillGood(key));
        } else refuse(bearer instanceof KeyBearer.Expired);
    }

    private void refuse(boolean expired) {
        Caller.refuse(request, expired ? ApiRefusal.AUTH_TOKEN_EXPIRED : ApiRefusal.AUTH_INVALID_CREDENTIALS);
    }
}
