package com.trailroom.observe;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;

/** Names every request: the caller's own {@code Request-Id} when it is sane, a new one otherwise. */
public class RequestIdFilter implements Filter {

    private static final String ATTRIBUTE = "trailroom.requestId";

    private static final String HEADER = "Request-Id";
    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._-]{8,128}");

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Object named = request.getAttribute(ATTRIBUTE); // on the way to the error page
        String id = named == null ? sane(((HttpServletRequest) request).getHeader(HEADER)) : named.toString();
        request.setAttribute(ATTRIBUTE, id);
        ((HttpServletResponse) response).setHeader(HEADER, id);
        chain.doFilter(request, response);
    }

    /** The name of this request; empty outside the filter's reach. */
    public static String idOf(HttpServletRequest request) {
        Object id = request.getAttribute(ATTRIBUTE);
        return id == null ? "" : id.toString();
    }

    private static String sane(String given) {
        return given != null && SANE.matcher(given).matches()
                ? given
                : "req_" + UUID.randomUUID().toString().replace("-", "");
    }
}
