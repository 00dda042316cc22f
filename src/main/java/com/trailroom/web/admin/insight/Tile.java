package com.trailroom.web.admin.insight;

/** A figure with its name; {@code hint} says more, or nothing. */
public record Tile(String name, String value, String hint) {

    Tile(String name, String value) {
        this(name, value, "");
    }
}
