package com.trailroom.web;

import java.net.URI;

/** An address within this site, from text that may hold anything: nobody is sent to another site. */
public final class LocalPath {

    private static final URI START = URI.create("/");

    private LocalPath() {}

    /** The path and query of {@code text}; the start page when it is none. */
    public static URI of(String text) {
        try {
            URI given = URI.create(text);
            String path = given.getRawPath();
            if (path == null || !path.startsWith("/") || path.startsWith("//") || path.contains("\\")) return START;
            return URI.create(given.getRawQuery() == null ? path : path + "?" + given.getRawQuery());
        } catch (IllegalArgumentException malformed) {
            return START;
        }
    }
}
