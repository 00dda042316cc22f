package com.trailroom.web.admin.insight;

import com.trailroom.kernel.Money;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Figures as the console writes them. */
final class Figures {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    private Figures() {}

    static String count(long count) {
        return String.format(Locale.ENGLISH, "%,d", count).replace('-', '\u2212');
    }

    /** Without its paise, for figures that are looked at from afar. */
    static String rupees(Money money) {
        return Money.rupees(Math.round(money.paise() / 100.0)).toString().replaceAll("\\.00$", "");
    }

    static String share(long part, long whole) {
        if (whole == 0) return "\u2013";
        return String.format(Locale.ENGLISH, "%.1f", 100.0 * part / whole).replaceAll("\\.0$", "") + "\u00a0%";
    }

    static String time(Optional<Duration> time) {
        return time.map(Figures::time).orElse("\u2013");
    }

    static String time(Duration time) {
        long millis = time.toMillis();
        if (millis < 1_000) return millis + "\u00a0ms";
        if (millis < 90_000) return String.format(Locale.ENGLISH, "%.1f\u00a0s", millis / 1_000.0);
        long minutes = time.toMinutes();
        if (minutes < 90) return minutes + "\u00a0min";
        return minutes < 48 * 60 ? minutes / 60 + "\u00a0h" : minutes / 1_440 + "\u00a0days";
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }
}
