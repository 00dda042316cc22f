package com.trailroom.guard.signal;

import com.trailroom.guard.ClientAddresses;
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

/** Counts what was turned away, by the address that asked: too many requests, and what there is not. */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class SignalFilter implements Filter {

    private static final int TOO_MANY_REQUESTS = 429;

    @Inject
    Signals signals;

    @Inject
    ClientAddresses addresses;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(request, response);
        HttpServletRequest http = (HttpServletRequest) request;
        int status = ((HttpServletResponse) response).getStatus();
        if (status == TOO_MANY_REQUESTS) count(Signal.RATE_LIMITED, http);
        if (status == HttpServletResponse.SC_NOT_FOUND) count(Signal.NOT_FOUND, http);
    }

    private void count(Signal signal, HttpServletRequest request) {
        signals.count(signal, addresses.of(request).group(), request.getRequestURI());
    }
}
