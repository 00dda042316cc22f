package com.trailroom.audit;

import java.time.Instant;
import java.util.Optional;

/**
 * Which entries are wanted; an empty part does not restrict.
 *
 * @param action the whole of it, or its first part followed by a dot, such as {@code account.}
 * @param from   the first moment, inclusive
 * @param to     the last, exclusive
 */
public record AuditFilter(
        Optional<String> actorId,
        Optional<String> action,
        Optional<String> subject,
        Optional<Instant> from,
        Optional<Instant> to) {

    public static AuditFilter all() {
        return new AuditFilter(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
