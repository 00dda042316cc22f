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

/** Lets browsers keep for good what changes its address when it changes: by a version in it, or by a fingerprint. */
@WebFilter(
        urlPatterns = {"/static/*", "/webjars/*"},
        asyncSupported = true)
public class CacheFilter implements Filter {

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        String path = http.getRequestURI();
        boolean named = path.startsWith("/webjars/") || path.startsWith("/static/fonts/");
        if (named || http.getParameter("v") != null) {
            ((HttpServletResponse) response).setHeader("Cache-Control", "public, max-age=31536000, immutable");
        }
        chain.doFilter(request, response);
    }
}
