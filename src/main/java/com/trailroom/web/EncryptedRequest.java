package com.trailroom.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/**
 * A request as its sender made it, before a proxy passed it on in the clear: so that addresses made from it, such as those of
 * redirects, lead to https. The proxy passes on the name that was asked for.
 */
final class EncryptedRequest extends HttpServletRequestWrapper {

    private static final int USUAL_PORT = 443;

    EncryptedRequest(HttpServletRequest passedOn) {
        super(passedOn);
    }

    @Override
    public boolean isSecure() {
        return true;
    }

    @Override
    public String getScheme() {
        return "https";
    }

    @Override
    public int getServerPort() {
        String port = authority().replaceFirst("^(?:\\[[^\\]]*\\]|[^:]*):?", "");
        return port.matches("\\d{1,5}") ? Integer.parseInt(port) : USUAL_PORT;
    }

    @Override
    public StringBuffer getRequestURL() {
        return new StringBuffer("https://").append(authority()).append(getRequestURI());
    }

    private String authority() {
        String host = getHeader("Host");
        return host == null ? getServerName() : host;
    }
}
