package com.trailroom.partner.key;

import java.util.Arrays;
import java.util.Optional;

/** What a key opens. */
public enum Scope {
    TRYON_WRITE("tryon:write"),
    TRYON_READ("tryon:read"),
    CREDITS_READ("credits:read");

    private final String code;

    Scope(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<Scope> of(String code) {
        return Arrays.stream(values()).filter(scope -> scope.code.equals(code)).findFirst();
    }
}
