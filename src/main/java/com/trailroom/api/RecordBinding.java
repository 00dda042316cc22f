package com.trailroom.api;

import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts a JSON object's members into a record; a member that is null counts as one that is missing. */
final class RecordBinding {

    private static final String WHOLE_NUMBER = "-?\\d{1,18}";

    private final JsonParser json;
    private final FieldErrors errors;

    RecordBinding(JsonParser json, FieldErrors errors) {
        this.json = json;
        this.errors = errors;
    }

    /** The object whose start was just read; {@code path} is that of its members' names. */
    <T extends Record> T record(Class<T> type, String path) {
        Map<String, RecordComponent> components = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            components.put(SnakeCase.of(component.getName()), component);
        }
        Map<String, Object> values = new HashMap<>();
        members(path, (name, event) -> {
            RecordComponent component = components.get(name);
            if (component != null) values.put(name, value(event, component.getGenericType(), path + name));
            else unknown(event, path + name);
        });
        return RecordConstruction.of(
                type, components.keySet().stream().map(values::get).toArray());
    }

    Map<String, String> texts(String field) {
        Map<String, String> texts = new LinkedHashMap<>();
        members(field + ".", (name, event) -> {
            String text = text(event, field + "." + name);
            if (text != null && isText(name, field)) texts.put(name, text);
        });
        return texts;
    }

    private interface Member {
        void found(String name, Event value);
    }

    private void members(String path, Member member) {
        Set<String> names = new HashSet<>();
        while (json.next() == Event.KEY_NAME) {
            String name = json.getString();
            if (!names.add(name)) errors.add(path + name, FieldFault.DUPLICATE_FIELD);
            member.found(name, json.next());
        }
    }

    @SuppressWarnings("unchecked")
    private Object value(Event event, Type type, String field) {
        if (event == Event.VALUE_NULL) return null;
        if (type == String.class) return text(event, field);
        if (type == Boolean.class) return truth(event, field);
        if (type == Long.class) return number(event, field);
        if (type == Integer.class) return small(number(event, field), field);
        if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
            return list(event, generic.getActualTypeArguments()[0], field);
        }
        if (event != Event.START_OBJECT) return wrong(event, field, "This must be an object.");
        if (type instanceof ParameterizedType) return texts(field);
        return record((Class<? extends Record>) type, field + ".");
    }

    private String text(Event event, String field) {
        if (event == Event.VALUE_NULL) return null;
        if (event != Event.VALUE_STRING) return wrong(event, field, "This must be a string.");
        String text = json.getString();
        return isText(text, field) ? text : null;
    }

    private Boolean truth(Event event, String field) {
        if (event == Event.VALUE_TRUE || event == Event.VALUE_FALSE) return event == Event.VALUE_TRUE;
        return wrong(event, field, "This must be true or false.");
    }

    private Long number(Event event, String field) {
        boolean whole = event == Event.VALUE_NUMBER && json.getString().matches(WHOLE_NUMBER);
        return whole ? Long.valueOf(json.getString()) : wrong(event, field, "This must be a whole number.");
    }

    private Integer small(Long number, String field) {
        if (number == null) return null;
        if (number.intValue() == number) return number.intValue();
        errors.add(field, FieldFault.OUT_OF_RANGE);
        return null;
    }

    private List<Object> list(Event start, Type of, String field) {
        if (start != Event.START_ARRAY) return wrong(start, field, "This must be an array.");
        List<Object> all = new ArrayList<>();
        for (Event event = json.next(); event != Event.END_ARRAY; event = json.next()) {
            String element = field + "[" + all.size() + "]";
            if (event == Event.VALUE_NULL) wrong(event, element, "This must not be null.");
            all.add(value(event, of, element));
        }
        return all;
    }

    private void unknown(Event event, String field) {
        errors.add(field, FieldFault.UNKNOWN_FIELD);
        skip(event);
    }

    private <T> T wrong(Event event, String field, String message) {
        errors.add(field, FieldFault.WRONG_TYPE, message);
        skip(event);
        return null;
    }

    private void skip(Event event) {
        if (event == Event.START_OBJECT) json.skipObject();
        if (event == Event.START_ARRAY) json.skipArray();
    }

    /** No U+0000, which no database likes, and no half of a surrogate pair. */
    private boolean isText(String text, String field) {
        boolean fine = text.codePoints().noneMatch(c -> c == 0 || c >= 0xd800 && c <= 0xdfff);
        if (!fine) errors.add(field, FieldFault.INVALID_TEXT);
        return fine;
    }
}
