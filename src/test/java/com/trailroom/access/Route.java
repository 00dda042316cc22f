package com.trailroom.access;

import java.util.Set;

/**
 * A way into the product.
 *
 * @param path  with its variables in braces, without their patterns
 * @param takes content types of its body; empty when it takes none in particular
 */
record Route(String verb, String path, Set<String> takes) implements Comparable<Route> {

    Route {
        takes = Set.copyOf(takes);
    }

    boolean isApi() {
        return path.startsWith("/api/v1/");
    }

    boolean isSafe() {
        return verb.equals("GET") || verb.equals("HEAD");
    }

    boolean hasVariables() {
        return path.contains("{") || path.contains("*");
    }

    /** As the table of expectations names it. */
    String name() {
        return verb + " " + path;
    }

    @Override
    public int compareTo(Route other) {
        return (path + " " + verb).compareTo(other.path + " " + other.verb);
    }
}
