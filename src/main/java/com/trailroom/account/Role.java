package com.trailroom.account;

import java.util.Arrays;
import java.util.Locale;

/** What an account is here to do. */
public enum Role {
    USER,
    SUPPORT_ADMIN,
    FINANCE_ADMIN,
    SUPER_ADMIN;

    /** As it is stored and shown: {@code super_admin}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A code that is none is a {@link IllegalArgumentException}. */
    public static Role of(String code) {
        return Arrays.stream(values())
                .filter(role -> role.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no role " + code));
    }

    public boolean isAdmin() {
        return this != USER;
    }

    public boolean may(Permission permission) {
        return Permissions.of(this).contains(permission);
    }
}
