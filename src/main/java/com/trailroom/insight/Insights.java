package com.trailroom.insight;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The entrance: what is known, as it was added up last. */
public class Insights {

    private final Shelves shelves;
    private final Clock clock;

    Insights(Shelves shelves, Clock clock) {
        this.shelves = shelves;
        this.clock = clock;
    }

    /** One entry for each day, both ends included; one on which nothing is known to have happened is empty. */
    public List<Day> days(LocalDate first, LocalDate last) {
        Map<LocalDate, Day> known =
                shelves.days().between(first, last).stream().collect(Collectors.toMap(Day::date, Function.identity()));
        return first.datesUntil(last.plusDays(1))
                .map(date -> known.getOrDefault(date, Day.empty(date)))
                .toList();
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
