package com.trailroom.api.openapi;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** What an annotation adds to the schema that follows from a type. */
final class SchemaNotes {

    private static final Jsonb JSON = JsonbBuilder.create();

    private SchemaNotes() {}

    /** The schema with the notes, which may be null. A reference takes none: nothing may stand beside one. */
    static org.eclipse.microprofile.openapi.models.media.Schema applied(
            Schema notes, org.eclipse.microprofile.openapi.models.media.Schema schema) {
        if (notes == null || schema.getRef() != null) return schema;
        if (!notes.description().isEmpty()) schema.setDescription(notes.description());
        if (!notes.example().isEmpty()) schema.setExample(value(notes.example(), schema.getType()));
        if (!notes.defaultValue().isEmpty()) schema.setDefaultValue(value(notes.defaultValue(), schema.getType()));
        if (notes.enumeration().length > 0) oneOf(schema, List.of((Object[]) notes.enumeration()));
        if (!notes.format().isEmpty()) schema.setFormat(notes.format());
        if (!notes.minimum().isEmpty()) schema.setMinimum(new BigDecimal(notes.minimum()));
        if (!notes.maximum().isEmpty()) schema.setMaximum(new BigDecimal(notes.maximum()));
        if (notes.minLength() > 0) schema.setMinLength(notes.minLength());
        if (notes.maxLength() < Integer.MAX_VALUE) schema.setMaxLength(notes.maxLength());
        if (notes.minItems() < Integer.MAX_VALUE) schema.setMinItems(notes.minItems());
        if (notes.maxItems() > Integer.MIN_VALUE) schema.setMaxItems(notes.maxItems());
        if (notes.nullable()) schema.setNullable(true);
        return schema;
    }

    /** What is said of a list's values is said of each. */
    private static void oneOf(org.eclipse.microprofile.openapi.models.media.Schema schema, List<Object> values) {
        if (schema.getType() == SchemaType.ARRAY) schema.getItems().setEnumeration(values);
        else schema.setEnumeration(values);
    }

    /** Annotations hold texts only; what is none is written as JSON in them. */
    static Object value(String text, SchemaType type) {
        return type == SchemaType.STRING ? text : JSON.fromJson(text, Object.class);
    }
}
