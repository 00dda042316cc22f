package com.trailroom.web;

import com.trailroom.config.Settings;
import com.trailroom.guard.Transports;
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
import java.util.Set;
import java.util.stream.Stream;

/**
 * In production sends who asks for a page in the clear to the same page over https; a form that was sent in the clear is
 * refused. The API refuses for itself; probes come from the machine's own network. What a trusted proxy took over https is an
 * https request from here on.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class HttpsFilter implements Filter {

    private static final int PERMANENT_REDIRECT = 308;
    private static final Set<String> LOOKING = Set.of("GET", "HEAD");

    /** A way for browsers, though it is below the API. */
    private static final String SIGN_IN = "/api/v1/auth/google";

    @Inject
    Settings settings;

    @Inject
    Transports transports;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        if (transports.isSecure(http)) {
            chain.doFilter(http.isSecure() ? http : new EncryptedRequest(http), response);
            return;
        }
        if (!settings.isProduction() || !isPage(http.getRequestURI())) {
            chain.doFilter(request, response);
            return;
        }
        HttpServletResponse answer = (HttpServletResponse) response;
        if (!LOOKING.contains(http.getMethod())) {
            answer.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        answer.setHeader("Location", encrypted(http));
        answer.setHeader("Cache-Control", "no-store");
        answer.setStatus(PERMANENT_REDIRECT);
    }

    private static boolean isPage(String path) {
        if (path.equals(SIGN_IN) || path.startsWith(SIGN_IN + "/")) return true;
        return Stream.of("/api/", "/health", "/metrics").noneMatch(path::startsWith);
    }

    /** At the public address, when that is known; else at the name that was asked for. */
    private String encrypted(HttpServletRequest request) {
        String site = settings.baseUrl();
        if (!site.startsWith("https://")) site = "https://" + request.getServerName();
        String query = request.getQueryString();
        return site + request.getRequestURI() + (query == null ? "" : "?" + query);
    }
}
