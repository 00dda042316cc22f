package com.trailroom.partner.webhook;

import com.trailroom.guard.outbound.Reply;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/**
 * When attempts are made: the first so long after the event, each other so long after the one before failed. A server that
 * answers 429 or 503 may ask for more time, up to a day.
 */
final class AttemptSchedule {

    static final List<Duration> USUAL = List.of(Duration.ZERO, Duration.ofSeconds(30), Duration.ofMinutes(5));

    private static final Duration MOST_PATIENCE = Duration.ofDays(1);

    private final List<Duration> delays;

    AttemptSchedule(List<Duration> delays) {
        if (delays.isEmpty()) throw new IllegalArgumentException("no attempt at all");
        this.delays = List.copyOf(delays);
    }

    Instant first(Instant event) {
        return event.plus(delays.get(0));
    }

    /** When to try again after {@code failed} attempts; empty when there were enough. */
    Optional<Instant> next(int failed, Reply reply, Instant now) {
        if (failed >= delays.size()) return Optional.empty();
        Duration delay = delays.get(failed);
        Duration wished = retryAfter(reply, now);
        return Optional.of(now.plus(wished.compareTo(delay) > 0 ? wished : delay));
    }

    private static Duration retryAfter(Reply reply, Instant now) {
        boolean busy = reply instanceof Reply.Answered answer && (answer.status() == 429 || answer.status() == 503);
        if (!busy) return Duration.ZERO;
        String wish = ((Reply.Answered) reply)
                .headers()
                .getOrDefault("retry-after", "")
                .strip();
        Duration wait = wish.matches("\\d{1,9}") ? Duration.ofSeconds(Long.parseLong(wish)) : until(wish, now);
        return wait.compareTo(MOST_PATIENCE) > 0 ? MOST_PATIENCE : wait;
    }

    private static Duration until(String date, Instant now) {
        try {
            return Duration.between(now, ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME));
        } catch (DateTimeParseException none) {
            return Duration.ZERO;
        }
    }
}
