package com.trailroom.tryon;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The jobs asked for in some time, as they stand now.
 *
 * @param states   how many are in each; what nobody is in is left out, and so are jobs not yet accepted
 * @param failures how many failed for each reason
 * @param times    from asking to having, of each completed job
 * @param accounts who asked
 */
public record JobTally(
        Map<JobStatus, Long> states, Map<JobFailure, Long> failures, List<Duration> times, Set<String> accounts) {

    public JobTally {
        states = Map.copyOf(states);
        failures = Map.copyOf(failures);
        times = List.copyOf(times);
        accounts = Set.copyOf(accounts);
    }

    public long in(JobStatus status) {
        return states.getOrDefault(status, 0L);
    }

    /** Whether all have come to their end, so that the tally stays as it is. */
    public boolean isFinal() {
        return states.keySet().stream().allMatch(JobStatus::isTerminal);
    }
}
