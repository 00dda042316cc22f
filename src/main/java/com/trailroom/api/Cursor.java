package com.trailroom.api;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Where in a list, newest first, and how much of it. */
public class Cursor {

    /** A list that can be read from each of its members, in both directions. */
    public interface Listing<T> {
        String id(T member);

        boolean knows(String id);

        /** Newest first. */
        List<T> older(Optional<String> than, int limit);

        /** Those right after it, newest first. */
        List<T> newer(String than, int limit);
    }

    private static final int MOST = 100;

    @QueryParam("limit")
    @DefaultValue("20")
    @Parameter(
            description = "How many to answer at most",
            example = "20",
            schema = @Schema(implementation = Integer.class, minimum = "1", maximum = "100", defaultValue = "20"))
    String limit;

    @QueryParam("starting_after")
    @Parameter(description = "An id of the list: what is older than it is answered")
    String startingAfter;

    @QueryParam("ending_before")
    @Parameter(description = "An id of the list: what is newer than it is answered. Not together with starting_after")
    String endingBefore;

    /** The page asked for; refuses with what is wrong here, and with what {@code errors} knows already. */
    public <T> PageBody<T> page(Listing<T> list, FieldErrors errors) {
        int size = errors.read("limit", limit, FieldFault.OUT_OF_RANGE, Cursor::size)
                .orElse(1);
        check("starting_after", startingAfter, list, errors);
        check("ending_before", endingBefore, list, errors);
        if (startingAfter != null && endingBefore != null) errors.add("ending_before", FieldFault.CONFLICT);
        errors.refuse();
        return endingBefore == null
                ? forward(list, list.older(Optional.ofNullable(startingAfter), size + 1), size)
                : backward(list, list.newer(endingBefore, size + 1), size);
    }

    private static Optional<Integer> size(String text) {
        return text.matches("\\d{1,3}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= MOST
                ? Optional.of(Integer.valueOf(text))
                : Optional.empty();
    }

    private static void check(String field, String id, Listing<?> list, FieldErrors errors) {
        if (id != null && !list.knows(id)) errors.add(field, FieldFault.UNKNOWN_ID);
    }

    /** Of one more than asked for, to know whether there are more: the oldest. */
    private static <T> PageBody<T> forward(Listing<T> list, List<T> found, int size) {
        boolean more = found.size() > size;
        List<T> data = more ? found.subList(0, size) : found;
        return new PageBody<>(data, more, more ? list.id(data.get(size - 1)) : null);
    }

    /** The one more is the newest. */
    private static <T> PageBody<T> backward(Listing<T> list, List<T> found, int size) {
        boolean more = found.size() > size;
        List<T> data = more ? found.subList(1, found.size()) : found;
        return new PageBody<>(data, more, more ? list.id(data.get(0)) : null);
    }
}
