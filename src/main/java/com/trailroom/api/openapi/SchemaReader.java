package com.trailroom.api.openapi;

import com.trailroom.partner.reference.Operation.Field;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Reads schemas as people do: as a list of fields, and as an example. */
final class SchemaReader {

    private static final int DEEPEST = 3;
    private static final Jsonb JSON = JsonbBuilder.create(new JsonbConfig().withFormatting(true));
    private static final Jsonb SHORT = JsonbBuilder.create();

    private final Map<String, Schema> components;

    SchemaReader(Map<String, Schema> components) {
        this.components = components;
    }

    /** Of an object and of what is in it; empty for anything else. */
    List<Field> fields(Schema schema) {
        List<Field> all = new ArrayList<>();
        collect("", schema, DEEPEST, all);
        return all;
    }

    Field field(String name, String place, Schema schema) {
        return field(name, place, schema, false);
    }

    /** JSON in lines; {@code whole} with every member, else with those that are needed or have an example. */
    String example(Schema schema, boolean whole) {
        return JSON.toJson(value(schema, whole, DEEPEST)).strip();
    }

    /** A value as a form's field takes it: a text as it is, all else as JSON. */
    static String plain(Object value) {
        return value instanceof String text ? text : SHORT.toJson(value);
    }

    private void collect(String prefix, Schema schema, int depth, List<Field> all) {
        Schema object = resolved(schema);
        if (!has(object.getProperties()) || depth == 0) return;
        object.getProperties().forEach((name, member) -> {
            boolean required =
                    object.getRequired() != null && object.getRequired().contains(name);
            all.add(field(prefix + name, "body", member, required));
            boolean list = resolved(member).getType() == SchemaType.ARRAY;
            Schema inside = list ? resolved(member).getItems() : member;
            collect(prefix + name + (list ? "[]." : "."), inside, depth - 1, all);
        });
    }

    private Field field(String name, String place, Schema schema, boolean required) {
        Schema known = resolved(schema);
        Schema one = known.getType() == SchemaType.ARRAY ? resolved(known.getItems()) : known;
        List<String> choices = has(one.getEnumeration())
                ? one.getEnumeration().stream().map(String::valueOf).toList()
                : List.of();
        Object example = known.getExample() == null ? known.getDefaultValue() : known.getExample();
        String description = known.getDescription() == null ? "" : known.getDescription();
        return new Field(
                name, place, type(known), required, description, choices, example == null ? "" : plain(example));
    }

    private String type(Schema schema) {
        if (schema.getType() == SchemaType.ARRAY) return "list of " + type(resolved(schema.getItems()));
        if ("binary".equals(schema.getFormat())) return "file";
        if ("date-time".equals(schema.getFormat())) return "time";
        return switch (schema.getType() == null ? SchemaType.OBJECT : schema.getType()) {
            case STRING -> "text";
            case INTEGER, NUMBER -> "number";
            case BOOLEAN -> "true or false";
            default -> "object";
        };
    }

    private Object value(Schema schema, boolean whole, int depth) {
        Schema known = resolved(schema);
        if (known.getExample() != null) return known.getExample();
        if (has(known.getEnumeration())) return known.getEnumeration().get(0);
        if (known.getDefaultValue() != null) return known.getDefaultValue();
        if (known.getType() == SchemaType.ARRAY) {
            return depth == 0 ? List.of() : List.of(value(known.getItems(), whole, depth - 1));
        }
        if (has(known.getProperties())) return object(known, whole, depth);
        if ("date-time".equals(known.getFormat())) return "2026-11-25T10:15:30Z";
        return switch (known.getType() == null ? SchemaType.OBJECT : known.getType()) {
            case STRING -> "text";
            case INTEGER, NUMBER -> 1;
            case BOOLEAN -> true;
            default -> Map.of();
        };
    }

    private Map<String, Object> object(Schema schema, boolean whole, int depth) {
        Map<String, Object> members = new LinkedHashMap<>();
        if (depth == 0) return members;
        schema.getProperties().forEach((name, member) -> {
            boolean required =
                    schema.getRequired() != null && schema.getRequired().contains(name);
            if (whole || required || resolved(member).getExample() != null) {
                members.put(name, value(member, whole, depth - 1));
            }
        });
        return members;
    }

    /** A server's model may have nothing, or an empty something. */
    private static boolean has(Collection<?> all) {
        return all != null && !all.isEmpty();
    }

    private static boolean has(Map<?, ?> all) {
        return all != null && !all.isEmpty();
    }

    private Schema resolved(Schema schema) {
        if (schema.getRef() == null) return schema;
        return components.get(schema.getRef().replaceAll(".*/", ""));
    }
}
