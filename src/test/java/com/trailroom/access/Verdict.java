package com.trailroom.access;

/** What came of taking a route. */
enum Verdict {
    /** Whatever it answered, it was not a refusal of this person. */
    PASSED,
    SENT_TO_SIGN_IN,
    FORBIDDEN,
    NOT_FOUND;

    static Verdict of(int status, String location) {
        return switch (status) {
            case 401 -> SENT_TO_SIGN_IN;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 303 -> location.contains("/sign-in?next=") ? SENT_TO_SIGN_IN : PASSED;
            default -> PASSED;
        };
    }

    /** Whether it is what the expectation says of this person. */
    boolean fits(Expectations.Expectation expected, Person person) {
        if (expected.lets(person)) return this == PASSED;
        if (expected.isTheSameForAll()) return this == NOT_FOUND;
        if (!person.isLetIn()) return this == SENT_TO_SIGN_IN;
        return this == NOT_FOUND || this == FORBIDDEN && !expected.owned();
    }
}
