package com.trailroom.guard.block;

import com.trailroom.guard.ClientAddress;
import com.trailroom.guard.ClientAddresses;
import com.trailroom.guard.GuardRefusal;
import com.trailroom.guard.Refused;
import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Stream;

/**
 * Refuses every request from an address that is shut out: pages, pictures, the API, events. Comes right after the request has
 * its name and the answer its security headers ({@code web.xml} has the order), so that nothing was looked up or changed
 * before.
 */
public class BlockFilter implements Filter {

    @Inject
    Blocks blocks;

    @Inject
    ClientAddresses addresses;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        ClientAddress client = addresses.of(http);
        if (!isOpen(path(http), client) && blocks.isBlocked(client)) {
            Refused.answer(http, (HttpServletResponse) response, GuardRefusal.ADDRESS_BLOCKED);
            return;
        }
        chain.doFilter(request, response);
    }

    /** What the refusal's page is made of, which is nobody's; and the machine's own probes of its health. */
    static boolean isOpen(String path, ClientAddress client) {
        if (path.equals("/health") || path.startsWith("/health/"))
            return client.address().isLoopbackAddress();
        return Stream.of("/assets/", "/static/", "/webjars/").anyMatch(path::startsWith);
    }

    /** Normalised, as the container takes it: {@code /static/../credits} is {@code /credits}. */
    private static String path(HttpServletRequest request) {
        return request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
    }
}
