package com.trailroom.web.partner;

import com.trailroom.partner.reference.Operation;
import com.trailroom.partner.reference.Operation.Field;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriBuilder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * An operation with what somebody filled in: all that a request is made of but the key.
 *
 * @param values by the keys of the operation's fields; what was left empty is not in it
 * @param parts  whether the body goes as multipart, where there is a choice
 * @param json   the body, when it goes as JSON
 */
record Filled(Operation operation, Map<String, String> values, boolean parts, String json) {

    /** As the examples of the description have it. */
    static Filled byExample(Operation operation) {
        Map<String, String> values = new LinkedHashMap<>();
        operation.parameters().stream()
                .filter(field -> field.place().equals("path"))
                .forEach(field -> values.put(field.key(), field.example()));
        operation.multipart().ifPresent(body -> body.fields().stream()
                .filter(field ->
                        field.required() && !field.isFile() && !field.choices().isEmpty())
                .forEach(field -> values.put(field.key(), field.choices().get(0))));
        return new Filled(operation, values, operation.multipart().isPresent(), jsonExample(operation));
    }

    static Filled typed(Operation operation, MultivaluedMap<String, String> form) {
        Map<String, String> values = new LinkedHashMap<>();
        form.forEach((name, all) -> {
            String value = all.isEmpty() ? "" : all.get(0).strip();
            if (!value.isEmpty() && name.contains(".")) values.put(name, value);
        });
        boolean parts = operation.multipart().isPresent()
                && (operation.json().isEmpty() || "parts".equals(form.getFirst("as")));
        String json = Optional.ofNullable(form.getFirst("json")).orElseGet(() -> jsonExample(operation));
        return new Filled(operation, values, parts, json.strip());
    }

    /** With what was filled in for its names, and what is asked for behind the question mark. */
    String path() {
        UriBuilder address = UriBuilder.fromPath(operation.path());
        Map<String, Object> names = new LinkedHashMap<>();
        for (Field field : operation.parameters()) {
            String value = values.get(field.key());
            if (field.place().equals("path")) names.put(field.name(), value == null ? "…" : value);
            if (field.place().equals("query") && value != null) {
                address.queryParam(field.name(), "{q" + field.name() + "}");
                names.put("q" + field.name(), value);
            }
        }
        return address.buildFromMap(names).toString();
    }

    /** Header fields that were filled in. */
    Map<String, String> headers() {
        return ofPlace("header");
    }

    /** What goes as parts; a file is its name, behind an {@code @}. */
    Map<String, String> partsSent() {
        Map<String, String> sent = new LinkedHashMap<>();
        operation.multipart().ifPresent(body -> body.fields().forEach(field -> {
            String value = values.get(field.key());
            if (field.isFile() && field.required())
                sent.put(field.name(), "@" + field.name().replaceAll("s$", "") + ".jpg");
            else if (value != null) sent.put(field.name(), value);
        }));
        return sent;
    }

    private Map<String, String> ofPlace(String place) {
        Map<String, String> found = new LinkedHashMap<>();
        for (Field field : operation.parameters()) {
            String value = values.get(field.key());
            if (field.place().equals(place) && value != null) found.put(field.name(), value);
        }
        return found;
    }

    private static String jsonExample(Operation operation) {
        return operation.json().map(Operation.Body::example).orElse("");
    }
}
