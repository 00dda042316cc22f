package com.trailroom.api;

/** What can be wrong with any field; its name is the stable code. A field with a rule of its own has a code of its own. */
public enum FieldFault {
    REQUIRED("This is required."),
    UNKNOWN_FIELD("There is no such field."),
    DUPLICATE_FIELD("This is given more than once."),
    WRONG_TYPE("This has another type than the documentation says."),
    INVALID_TEXT("This holds characters that no text has."),
    INVALID_VALUE("This is none of the values that the documentation names."),
    INVALID_TIME("This is not a time such as 2026-11-23T12:00:00Z."),
    INVALID_JSON("This is not JSON."),
    INVALID_BODY("The body is missing or cannot be read."),
    OUT_OF_RANGE("This is not within the limits that the documentation names."),
    TOO_LONG("This is too long."),
    TOO_MANY("These are too many."),
    UNKNOWN_ID("There is no such id."),
    CONFLICT("This cannot be given together with the other.");

    private final String words;

    FieldFault(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
