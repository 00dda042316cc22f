package com.trailroom.api;

import java.util.List;
import java.util.function.Function;

/** A page of a list. {@code nextCursor} goes into {@code starting_after}; null on the last page. */
public record PageBody<T>(List<T> data, boolean hasMore, String nextCursor) {

    public <R> PageBody<R> map(Function<T, R> mapping) {
        return new PageBody<>(data.stream().map(mapping).toList(), hasMore, nextCursor);
    }
}
