package com.trailroom.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Refuses forms that another site sends: browsers say where a request comes from in {@code Sec-Fetch-Site}, older ones in
 * {@code Origin} or {@code Referer}. This is asked before, and besides, the token that {@link CsrfFilter} asks for. The API is
 * not concerned: it takes no cookies.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class SameOriginFilter implements Filter {

    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        boolean concerned = !SAFE_METHODS.contains(http.getMethod())
                && !http.getRequestURI().startsWith("/api/");
        if (concerned && !comesFromHere(http)) {
            ((HttpServletResponse) response).sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean comesFromHere(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) return site.equals("same-origin") || site.equals("none");
        String host = request.getHeader("Host");
        return Stream.of("Origin", "Referer")
                .map(request::getHeader)
                .filter(Objects::nonNull)
                .allMatch(page -> isHost(page, host));
    }

    private static boolean isHost(String page, String host) {
        try {
            return host != null && host.equals(URI.create(page).getRawAuthority());
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
