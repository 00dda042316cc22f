package com.trailroom.web.account;

import com.trailroom.account.Bearer;
import com.trailroom.account.Bearers;
import com.trailroom.account.Sessions;
import com.trailroom.account.TokenPair;
import com.trailroom.web.Viewer;
import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import org.pac4j.core.context.CallContext;
import org.pac4j.core.credentials.TokenCredentials;
import org.pac4j.core.exception.CredentialsException;
import org.pac4j.http.client.direct.CookieClient;
import org.pac4j.jee.context.JEEContext;

/** Finds out who is looking, before a page is made; an access token that ran out is renewed on the way. */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class ViewerFilter implements Filter {

    @Inject
    Bearers bearers;

    @Inject
    Sessions sessions;

    @Inject
    TokenCookies cookies;

    @Inject
    Origins origins;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        if (isPage(http.getRequestURI())) {
            viewer(http, (HttpServletResponse) response).ifPresent(known -> {
                Viewer.set(http, known.account(), known.sessionId());
                sessions.used(known.sessionId(), origins.of(http));
            });
        }
        chain.doFilter(request, response);
    }

    private static boolean isPage(String path) {
        return Stream.of("/static/", "/webjars/", "/assets/", "/api/", "/health", "/metrics", "/openapi")
                .noneMatch(path::startsWith);
    }

    private Optional<Bearer.Known> viewer(HttpServletRequest request, HttpServletResponse response) {
        return profile(request, response).map(BearerProfile::bearer).or(() -> renewed(request, response));
    }

    private Optional<BearerProfile> profile(HttpServletRequest request, HttpServletResponse response) {
        CookieClient client = new CookieClient(cookies.accessName(), (context, credentials) -> {
            String token = ((TokenCredentials) credentials).getToken();
            if (!(bearers.identify(token) instanceof Bearer.Known known)) {
                throw new CredentialsException("the access token is not valid");
            }
            credentials.setUserProfile(new BearerProfile(known));
            return Optional.of(credentials);
        });
        client.init();
        CallContext call = new CallContext(new JEEContext(request, response), null);
        return client.getCredentials(call)
                .flatMap(credentials -> client.validateCredentials(call, credentials))
                .flatMap(credentials -> client.getUserProfile(call, credentials))
                .map(BearerProfile.class::cast);
    }

    private Optional<Bearer.Known> renewed(HttpServletRequest request, HttpServletResponse response) {
        Optional<TokenPair> pair = cookies.refresh(request).flatMap(sessions::refresh);
        pair.ifPresent(fresh -> cookies.write(fresh, response));
        return pair.map(TokenPair::access)
                .map(bearers::identify)
                .filter(Bearer.Known.class::isInstance)
                .map(Bearer.Known.class::cast);
    }
}
