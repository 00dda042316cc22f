package com.trailroom.api;

import jakarta.json.bind.annotation.JsonbNillable;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of a list, newest first. */
@JsonbNillable
public record PageBody<T>(
        @Schema(required = true) List<T> data,
        @Schema(description = "Whether there is more in the direction that was read") boolean hasMore,
        @Schema(
                        required = true,
                        description = "For starting_after, or ending_before if that was given; null on the last page",
                        nullable = true)
                String nextCursor) {

    public <R> PageBody<R> map(Function<T, R> mapping) {
        return new PageBody<>(data.stream().map(mapping).toList(), hasMore, nextCursor);
    }
}
