package com.trailroom.web;

import com.trailroom.config.Settings;
import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/** Puts the security headers on every answer, files and errors included; in production HSTS (RFC 6797), too. */
public class SecurityHeadersFilter implements Filter {

    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "Permissions-Policy",
            "camera=(self), geolocation=(), microphone=()",
            "Referrer-Policy",
            "strict-origin-when-cross-origin",
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY");

    /** Two years, as the lists of browsers want it; browsers ignore it on plain http. */
    private static final String HTTPS_ONLY = "max-age=63072000; includeSubDomains";

    @Inject
    Settings settings;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletResponse answer = (HttpServletResponse) response;
        HEADERS.forEach(answer::setHeader);
        if (settings.isProduction()) answer.setHeader("Strict-Transport-Security", HTTPS_ONLY);
        chain.doFilter(request, response);
    }
}
