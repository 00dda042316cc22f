package com.trailroom.web.partner;

import com.trailroom.web.View;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was typed into a form, and how it comes back when something about it is wrong. */
record Typed(MultivaluedMap<String, String> values) {

    /** Without white space around it; empty when there is no such field. */
    String text(String name) {
        String value = values.getFirst(name);
        return value == null ? "" : value.strip();
    }

    /** What was ticked of several boxes. */
    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** Whether something is to count; the sandbox is what one has to ask for. */
    boolean live() {
        return !text("space").equals("sandbox");
    }

    /** A number of hours, at most a month; none for anything else. */
    Duration hours(String name) {
        return text(name).matches("\\d{1,3}") ? Duration.ofHours(Long.parseLong(text(name))) : Duration.ZERO;
    }

    /** What a field for date and time holds, read as UTC. */
    Optional<Instant> time(String name) {
        try {
            return Optional.of(LocalDateTime.parse(text(name)).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** The same page with the words at the field they concern; templates find the boxes that were ticked in {@code ticked}. */
    Response again(int status, View page, String field, String words) {
        Map<String, String> typed = new HashMap<>();
        values.keySet().stream().filter(name -> !name.equals("_csrf")).forEach(name -> typed.put(name, text(name)));
        List<String> ticked = values.values().stream().flatMap(List::stream).toList();
        View view = page.with("form", typed).with("ticked", ticked).with("errors", Map.of(field, words));
        return Response.status(status).entity(view).build();
    }
}
