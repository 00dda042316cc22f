package com.trailroom.access;

/** Whoever may come to a route. */
enum Person {
    SIGNED_OUT(""),
    /** Has an account with nothing in it. */
    USER("user"),
    /** Has one of everything. */
    OWNER("user"),
    /** Has tried something on, too, but owns none of the samples. */
    STRANGER("user"),
    /** Signed in, and was suspended then. */
    SUSPENDED("user"),
    SUPPORT_ADMIN("support_admin"),
    FINANCE_ADMIN("finance_admin"),
    SUPER_ADMIN("super_admin");

    private final String role;

    Person(String role) {
        this.role = role;
    }

    String role() {
        return role;
    }

    boolean isLetIn() {
        return this != SIGNED_OUT && this != SUSPENDED;
    }
}
