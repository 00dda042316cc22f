package com.trailroom.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** Times as they are sent. */
public final class Rfc3339 {

    private Rfc3339() {}

    /** Years have four digits: a database's dates end somewhere behind them. */
    public static Optional<Instant> instant(String text) {
        try {
            return text.matches("\\d{4}-.*") ? Optional.of(Instant.parse(text)) : Optional.empty();
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }
}
