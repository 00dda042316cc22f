package com.trailroom.api;

import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a resource's method is, below {@code /api/v1}, with names for what changes: {@code /tryons/{id}/result}. */
public final class RoutePath {

    private RoutePath() {}

    public static String of(Method method) {
        Path all = method.getDeclaringClass().getAnnotation(Path.class);
        Path own = method.getAnnotation(Path.class);
        return Stream.of(all == null ? "" : all.value(), own == null ? "" : own.value())
                .map(part -> part.replaceAll("^/|/$", ""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("/", "/", ""));
    }
}
