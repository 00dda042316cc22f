package com.trailroom.web.admin;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Times as the console writes and reads them: in UTC, and so that they can be compared by eye. */
public final class Times {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Times() {}

    public static String minute(Instant at) {
        return MINUTE.format(at);
    }

    public static String second(Instant at) {
        return SECOND.format(at);
    }

    /** The start of a day that was typed; empty for anything else. */
    public static Optional<Instant> startOf(String day) {
        return day(day).map(known -> known.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    /** The end of a day that was typed, exclusive. */
    public static Optional<Instant> endOf(String day) {
        return day(day).map(
                        known -> known.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.ofNullable(text).filter(typed -> !typed.isBlank()).map(LocalDate::parse);
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }
}
