package com.trailroom.insight;

import com.trailroom.insight.AudienceStore.Kind;
import com.trailroom.kernel.Money;
import com.trailroom.store.Leases;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** Adds up the days that are not closed, the oldest first, on one node at a time. Whatever cuts it off, the next turn goes on. */
public class RollUps {

    private static final Duration LEASE = Duration.ofMinutes(2);

    /** For what a crash had left to recovery. */
    private static final Duration GRACE = Duration.ofMinutes(30);

    /** A try-on that has not come to its end by then never will. */
    private static final Duration PATIENCE = Duration.ofDays(2);

    /** What takes long rests for so many times as long before it is done again. */
    private static final int REST = 50;

    private static final int MONTH = 30;

    private final Sources sources;
    private final Shelves shelves;
    private final Leases leases;
    private final Money costOfAJob;
    private final Clock clock;
    private final AtomicBoolean running = new AtomicBoolean();

    private long restsUntil = System.nanoTime();
    private long paying;

    RollUps(Sources sources, Shelves shelves, Leases leases, Money costOfAJob, Clock clock) {
        this.sources = sources;
        this.shelves = shelves;
        this.leases = leases;
        this.costOfAJob = costOfAJob;
        this.clock = clock;
    }

    /** Up to today. Does nothing while another does it. */
    public void run() {
        if (!running.compareAndSet(false, true)) return;
        try {
            LocalDate today = today();
            for (LocalDate day = first(today); !day.isAfter(today); day = day.plusDays(1)) {
                if (!leases.take("insight", clock.instant(), clock.instant().plus(LEASE))) return;
                addUp(day, today);
            }
        } finally {
            running.set(false);
        }
    }

    private LocalDate first(LocalDate today) {
        return shelves.days()
                .lastClosed()
                .map(day -> day.date().plusDays(1))
                .or(() -> sources.people().first().map(RollUps::dateOf))
                .orElse(today);
    }

    private void addUp(LocalDate date, LocalDate today) {
        Instant now = clock.instant();
        Optional<Day> before = shelves.days().before(date);
        Happened happened = new Happened(sources, date);
        shelves.audiences().write(Kind.NEW, date, happened.registered());
        Audience active = happened.active();
        shelves.audiences().write(Kind.ACTIVE, date, active);
        if (date.equals(today) && System.nanoTime() - restsUntil >= 0) countSlowly(date);
        boolean closed = before.map(Day::closed).orElse(true) && isOver(date, happened, now);
        Day.Circulation left = before.map(Day::circulation).orElse(Day.Circulation.NONE);
        Day.People people = new Day.People(
                before.map(day -> day.people().accounts()).orElse(0L) + happened.signups(),
                paying,
                happened.signups(),
                active.size(),
                shelves.audiences()
                        .between(Kind.ACTIVE, date.minusDays(MONTH - 1), date)
                        .size());
        if (date.getDayOfWeek() == DayOfWeek.SUNDAY && closed) retain(date);
        shelves.days()
                .write(new Day(
                        date,
                        now,
                        closed,
                        people,
                        happened.sales(),
                        happened.work(costOfAJob),
                        happened.flow(),
                        new Day.Circulation(
                                left.free() + happened.flow().net().free(),
                                left.purchased() + happened.flow().net().purchased()),
                        happened.api()));
    }

    private static boolean isOver(LocalDate date, Happened happened, Instant now) {
        Instant end = date.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        if (now.isBefore(end.plus(GRACE))) return false;
        return happened.isFinal() || !now.isBefore(end.plus(PATIENCE));
    }

    private void countSlowly(LocalDate today) {
        long began = System.nanoTime();
        paying = sources.credits().paying();
        retain(today);
        long ended = System.nanoTime();
        restsUntil = ended + REST * (ended - began);
    }

    /** How many of each cohort were active in the week of this day, so far. */
    private void retain(LocalDate date) {
        LocalDate monday = date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        Audience active = shelves.audiences().between(Kind.ACTIVE, monday, monday.plusDays(6));
        for (int weeks = 0; weeks < Cohort.WEEKS; weeks++) {
            LocalDate begun = monday.minusWeeks(weeks);
            Audience cohort = shelves.audiences().between(Kind.NEW, begun, begun.plusDays(6));
            if (cohort.size() > 0) shelves.cohorts().write(begun, cohort.size(), weeks, cohort.sharedWith(active));
        }
    }

    private LocalDate today() {
        return dateOf(clock.instant());
    }

    private static LocalDate dateOf(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC);
    }
}
