package com.trailroom.web.admin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.UriBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A page of a list, and whether there are more.
 *
 * @param last what the page behind this one begins after
 */
public record Paged<T>(List<T> rows, boolean more, String last) {

    /** Of one row more than fits, if there are so many. */
    public static <T> Paged<T> of(int size, List<T> found, Function<T, String> cursor) {
        List<T> rows = List.copyOf(found.subList(0, Math.min(size, found.size())));
        return new Paged<>(rows, found.size() > size, rows.isEmpty() ? "" : cursor.apply(rows.get(rows.size() - 1)));
    }

    public <R> List<R> map(Function<T, R> view) {
        return rows.stream().map(view).toList();
    }

    /** The address that is asked for, from its first page on, and with the page behind this one. */
    public Map<String, Object> links(HttpServletRequest request) {
        UriBuilder address = UriBuilder.fromPath(request.getRequestURI())
                .replaceQuery(request.getQueryString())
                .replaceQueryParam("after")
                .replaceQueryParam("done");
        Map<String, Object> links = new HashMap<>();
        links.put(
                "previousUrl",
                request.getParameter("after") == null ? null : address.build().toString());
        links.put(
                "nextUrl",
                more ? address.replaceQueryParam("after", last).build().toString() : null);
        return links;
    }
}
