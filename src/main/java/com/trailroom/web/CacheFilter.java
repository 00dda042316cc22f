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

/**
 * Lets browsers keep for good what changes its address when it changes: by a version in it, or by a fingerprint. Tells caches
 * that answers come compressed or not.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class CacheFilter implements Filter {

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        HttpServletResponse answer = (HttpServletResponse) response;
        answer.setHeader("Vary", "Accept-Encoding");
        if (isNamedByItsContents(http)) answer.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        chain.doFilter(request, response);
    }

    private static boolean isNamedByItsContents(HttpServletRequest request) {
        String path = request.getRequestURI();
        if (path.startsWith("/webjars/") || path.startsWith("/static/fonts/")) return true;
        String query = request.getQueryString();
        return path.startsWith("/static/") && query != null && query.startsWith("v=");
    }
}
