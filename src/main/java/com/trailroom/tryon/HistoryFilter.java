package com.trailroom.tryon;

import java.time.Instant;
import java.util.Optional;

/** Which jobs of a history are asked for; what is empty does not matter. */
public record HistoryFilter(
        Optional<JobStatus> status,
        Optional<Mode> mode,
        Optional<Instant> createdAfter,
        Optional<Instant> createdBefore) {

    public static final HistoryFilter ALL =
            new HistoryFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
