package com.trailroom.mail;

import java.util.Map;

/**
 * A mail that a room asks for.
 *
 * @param key      the same key is the same mail: asking again sends nothing
 * @param to       an address, without a name
 * @param template the name of {@code templates/mail/<name>.html} and {@code .txt}, and of its words
 * @param values   what the template shows
 */
public record Letter(String key, String to, String template, Map<String, Object> values) {

    public Letter {
        if (key.isBlank()) throw new IllegalArgumentException("a letter needs a key");
        values = Map.copyOf(values);
    }
}
