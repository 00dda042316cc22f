package com.trailroom.web;

import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;

/** A length of time in words, in the largest unit that it is a whole number of: 30 days, 1 hour, 90 seconds. */
final class Span {

    private enum Unit {
        DAY(86_400),
        HOUR(3_600),
        MINUTE(60),
        SECOND(1);

        private final long seconds;

        Unit(long seconds) {
            this.seconds = seconds;
        }

        boolean divides(long span) {
            return span >= seconds && span % seconds == 0;
        }
    }

    private Span() {}

    /** What is no whole number of seconds is rounded down. */
    static String words(Duration span) {
        long seconds = span.toSeconds();
        Unit unit = Stream.of(Unit.values())
                .filter(each -> each.divides(seconds))
                .findFirst()
                .orElse(Unit.SECOND);
        long count = seconds / unit.seconds;
        String name = unit.name().toLowerCase(Locale.ROOT);
        return String.format(Locale.ENGLISH, "%,d %s", count, count == 1 ? name : name + "s");
    }
}
