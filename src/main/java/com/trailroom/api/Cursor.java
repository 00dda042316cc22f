package com.trailroom.api;

import com.trailroom.kernel.Refusal;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Where in a list, newest first, and how much of it. */
public class Cursor {

    /** Finds what is older than a given id. */
    public interface Older<T> {
        List<T> find(Optional<String> than, int limit);
    }

    private static final int MOST = 100;

    @QueryParam("limit")
    @DefaultValue("20")
    String limit;

    @QueryParam("starting_after")
    String startingAfter;

    @QueryParam("ending_before")
    String endingBefore;

    /** How many are asked for; refuses what is not between 1 and 100. */
    public int size() {
        try {
            int size = Integer.parseInt(limit);
            if (size >= 1 && size <= MOST) return size;
        } catch (NumberFormatException notANumber) {
            // refused below
        }
        throw Refusal.because(ApiRefusal.VALIDATION_FAILED);
    }

    public Optional<String> endingBefore() {
        return Optional.ofNullable(endingBefore);
    }

    /** The page behind {@code starting_after}. */
    public <T> PageBody<T> forward(Older<T> older, Function<T, String> id) {
        int size = size();
        return page(older.find(Optional.ofNullable(startingAfter), size + 1), size, id);
    }

    /** Of one more than asked for, to know whether there are more. */
    public static <T> PageBody<T> page(List<T> found, int size, Function<T, String> id) {
        boolean more = found.size() > size;
        List<T> data = found.subList(0, Math.min(size, found.size()));
        return new PageBody<>(data, more, more ? id.apply(data.get(size - 1)) : null);
    }
}
