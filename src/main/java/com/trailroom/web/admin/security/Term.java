package com.trailroom.web.admin.security;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How long addresses are blocked, as the form offers it. */
enum Term {
    HOUR(Duration.ofHours(1)),
    DAY(Duration.ofDays(1)),
    WEEK(Duration.ofDays(7)),
    MONTH(Duration.ofDays(30)),
    EVER(Duration.ZERO);

    private final Duration length;

    Term(Duration length) {
        this.length = length;
    }

    static Optional<Term> of(String code) {
        return Arrays.stream(values()).filter(term -> term.code().equals(code)).findFirst();
    }

    static List<String> codes() {
        return Arrays.stream(values()).map(Term::code).toList();
    }

    /** Empty for one that does not end. */
    Optional<Instant> end(Instant from) {
        return this == EVER ? Optional.empty() : Optional.of(from.plus(length));
    }

    private String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
