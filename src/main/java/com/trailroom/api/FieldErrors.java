package com.trailroom.api;

import com.trailroom.kernel.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Collects what is wrong with a request, so that its sender learns all of it at once; a field's first fault counts. */
public final class FieldErrors {

    private static final int MOST = 50;
    private static final int LONGEST_NAME = 100;

    private final Map<String, FieldError> found = new LinkedHashMap<>();

    public void add(String field, FieldFault fault) {
        add(field, fault, fault.words());
    }

    public void add(String field, FieldFault fault, String message) {
        put(field, fault.name(), message);
    }

    public void add(String field, Refusal.Reason reason) {
        put(field, reason.name(), reason.words());
    }

    /** A refusal that is always about the same field. */
    public void add(Refusal.Reason reason) {
        add(Blame.field(reason).orElseThrow(), reason);
    }

    public void add(Invalid other) {
        other.errors().forEach(error -> put(error.field(), error.code(), error.message()));
    }

    public void require(String field, Object value) {
        if (value == null || value instanceof String text && text.isBlank()) add(field, FieldFault.REQUIRED);
    }

    /** What {@code text} means; empty when it is not given, and when it means nothing, which is then noted. */
    public <T> Optional<T> read(String field, String text, FieldFault fault, Function<String, Optional<T>> reading) {
        if (text == null) return Optional.empty();
        Optional<T> value = reading.apply(text);
        if (value.isEmpty()) add(field, fault);
        return value;
    }

    /** Goes on only when nothing is wrong. */
    public void refuse() {
        if (!found.isEmpty()) throw new Invalid(ApiRefusal.VALIDATION_FAILED, List.copyOf(found.values()));
    }

    private void put(String field, String code, String message) {
        String name = field.length() <= LONGEST_NAME ? field : field.substring(0, LONGEST_NAME) + "…";
        if (found.size() < MOST) found.putIfAbsent(name, new FieldError(name, code, message));
    }
}
