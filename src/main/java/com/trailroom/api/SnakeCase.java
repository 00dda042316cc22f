package com.trailroom.api;

import java.util.Locale;

/** Java's names as JSON has them; the same rule as {@link JsonFormat}'s. */
public final class SnakeCase {

    private SnakeCase() {}

    public static String of(String camelCase) {
        return camelCase.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }
}
