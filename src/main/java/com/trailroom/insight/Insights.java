package com.trailroom.insight;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The entrance: what is known, as it was added up last. */
public class Insights {

    /** Some two years. */
    private static final int MOST_CLOSED = 800;

    private final Map<LocalDate, Day> closed = new ConcurrentHashMap<>();
    private final Shelves shelves;
    private final Clock clock;

    Insights(Shelves shelves, Clock clock) {
        this.shelves = shelves;
        this.clock = clock;
    }

    /** One entry for each day, both ends included; one on which nothing is known to have happened is empty. */
    public List<Day> days(LocalDate first, LocalDate last) {
        LocalDate from = first;
        while (closed.containsKey(from)) from = from.plusDays(1);
        Map<LocalDate, Day> known = new HashMap<>();
        if (!from.isAfter(last)) shelves.days().between(from, last).forEach(day -> known.put(day.date(), day));
        List<Day> days = first.datesUntil(last.plusDays(1))
                .map(date -> Optional.ofNullable(closed.get(date)).orElse(known.getOrDefault(date, Day.empty(date))))
                .toList();
        remember(days);
        return days;
    }

    /** What is closed stays as it is, and so does what came to nothing before it. */
    private void remember(List<Day> days) {
        int end = days.size();
        while (end > 0 && !days.get(end - 1).closed()) end--;
        if (closed.size() + end > MOST_CLOSED) closed.clear();
        days.subList(0, end).forEach(day -> closed.put(day.date(), day));
    }

    /** The newest day there is, which tells when it was added up; empty before the first turn. */
    public Optional<Day> newest() {
        return shelves.days().last();
    }

    /** The last weeks' cohorts, the oldest first. */
    public List<Cohort> cohorts() {
        LocalDate monday = today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return shelves.cohorts().since(monday.minusWeeks(Cohort.WEEKS - 1));
    }

    /** In UTC. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
