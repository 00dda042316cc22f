package com.trailroom.tryon;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whose turn it is: every account's first waiting job before anyone's second, counting what is already being worked on. */
final class FairOrder {

    private FairOrder() {}

    /** {@code waiting}, oldest first, brought into the order in which it should be worked on. */
    static List<Job> of(List<Job> waiting, List<Job> processing) {
        Map<String, Integer> turns = new HashMap<>();
        processing.forEach(job -> turns.merge(job.accountId(), 1, Integer::sum));
        record Turn(Job job, int number) {}
        return waiting.stream()
                .map(job -> new Turn(job, turns.merge(job.accountId(), 1, Integer::sum)))
                .sorted(Comparator.comparingInt(Turn::number))
                .map(Turn::job)
                .toList();
    }
}
