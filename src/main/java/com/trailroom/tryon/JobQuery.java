package com.trailroom.tryon;

import java.time.Instant;
import java.util.Optional;

/**
 * Which jobs an administrator looks for; what is empty does not matter.
 *
 * @param text    a whole id: of a job or an account
 * @param flagged only those that an administrator has flagged
 * @param from    when it was asked for, inclusive; {@code to} exclusive
 */
public record JobQuery(
        Optional<String> text,
        Optional<JobStatus> status,
        Optional<Mode> mode,
        boolean flagged,
        Optional<Instant> from,
        Optional<Instant> to) {

    public JobQuery {
        text = text.map(String::strip).filter(typed -> !typed.isEmpty());
    }
}
