package com.trailroom.web.admin.insight;

import com.trailroom.web.admin.Times;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** From one day to another in UTC, both included. */
public record Span(LocalDate first, LocalDate last) {

    public static final List<Integer> USUAL = List.of(7, 30, 90);

    private static final int DEFAULT = 30;
    private static final int MOST_DAYS = 366;

    /** The last so many days; 30 unless it is one of the usual numbers. */
    static Span ofLast(String days, LocalDate today) {
        int wanted = USUAL.stream()
                .filter(usual -> usual.toString().equals(days))
                .findFirst()
                .orElse(DEFAULT);
        return new Span(today.minusDays(wanted - 1L), today);
    }

    /** As typed: a day that means nothing is one of the usual span's, the later one is the last, and no year is exceeded. */
    static Span of(String from, String to, LocalDate today) {
        LocalDate last = Times.startOf(to)
                .map(Span::day)
                .filter(day -> !day.isAfter(today))
                .orElse(today);
        LocalDate first = Times.startOf(from).map(Span::day).orElse(last.minusDays(DEFAULT - 1L));
        if (first.isAfter(last))
            return of(last.toString(), first.isAfter(today) ? today.toString() : first.toString(), today);
        LocalDate earliest = last.minusDays(MOST_DAYS - 1L);
        return new Span(first.isBefore(earliest) ? earliest : first, last);
    }

    public long days() {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }

    private static LocalDate day(java.time.Instant start) {
        return LocalDate.ofInstant(start, ZoneOffset.UTC);
    }
}
