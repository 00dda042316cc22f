package com.trailroom.api.openapi;

import com.trailroom.api.Checked;
import com.trailroom.api.SnakeCase;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * Schemas of Java types as the API reads and writes them. A record becomes a component, named without its {@code Body}; its
 * primitive members are always there, others when they are marked as required.
 */
final class Schemas {

    private static final Map<Class<?>, Plain> PLAIN = Map.of(
            String.class, new Plain(SchemaType.STRING, null),
            Boolean.class, new Plain(SchemaType.BOOLEAN, null),
            boolean.class, new Plain(SchemaType.BOOLEAN, null),
            Integer.class, new Plain(SchemaType.INTEGER, "int32"),
            int.class, new Plain(SchemaType.INTEGER, "int32"),
            Long.class, new Plain(SchemaType.INTEGER, "int64"),
            long.class, new Plain(SchemaType.INTEGER, "int64"),
            Instant.class, new Plain(SchemaType.STRING, "date-time"),
            byte[].class, new Plain(SchemaType.STRING, "binary"),
            Object.class, new Plain(SchemaType.OBJECT, null));

    private record Plain(SchemaType type, String format) {}

    private final Map<String, Schema> components = new TreeMap<>();

    Map<String, Schema> components() {
        return components;
    }

    Schema of(Type type) {
        if (PLAIN.containsKey(type)) return plain(PLAIN.get(type));
        if (type instanceof ParameterizedType generic) return generic(generic);
        if (type instanceof Class<?> known && known.isRecord()) return reference(known, name(known), Map.of());
        throw new IllegalArgumentException("no schema for " + type);
    }

    private static Schema plain(Plain plain) {
        return OASFactory.createSchema().type(plain.type()).format(plain.format());
    }

    private Schema generic(ParameterizedType type) {
        Type[] arguments = type.getActualTypeArguments();
        if (type.getRawType() == List.class) {
            return OASFactory.createSchema().type(SchemaType.ARRAY).items(of(arguments[0]));
        }
        if (type.getRawType() == Map.class) {
            return OASFactory.createSchema().type(SchemaType.OBJECT).additionalPropertiesSchema(of(arguments[1]));
        }
        Class<?> record = (Class<?>) type.getRawType();
        String name = name((Class<?>) arguments[0]) + name(record);
        return reference(record, name, Map.of(record.getTypeParameters()[0], arguments[0]));
    }

    private Schema reference(Class<?> record, String name, Map<Type, Type> variables) {
        if (!components.containsKey(name)) {
            components.put(name, OASFactory.createSchema());
            components.put(name, object(record, variables));
        }
        return OASFactory.createSchema().ref(name);
    }

    private Schema object(Class<?> record, Map<Type, Type> variables) {
        Schema object = OASFactory.createSchema().type(SchemaType.OBJECT);
        for (RecordComponent component : record.getRecordComponents()) {
            String name = SnakeCase.of(component.getName());
            var notes = component
                    .getAccessor()
                    .getAnnotation(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
            object.addProperty(name, SchemaNotes.applied(notes, member(component.getGenericType(), variables)));
            if (component.getType().isPrimitive() || notes != null && notes.required()) object.addRequired(name);
        }
        if (Checked.class.isAssignableFrom(record)) object.setAdditionalPropertiesBoolean(false);
        return object;
    }

    /** A list of what the record's type variable stands for, or just the type. */
    private Schema member(Type type, Map<Type, Type> variables) {
        if (type instanceof ParameterizedType list && variables.containsKey(list.getActualTypeArguments()[0])) {
            Type of = variables.get(list.getActualTypeArguments()[0]);
            return OASFactory.createSchema().type(SchemaType.ARRAY).items(of(of));
        }
        return of(type);
    }

    private static String name(Class<?> record) {
        return record.getSimpleName().replaceFirst("Body$", "");
    }
}
