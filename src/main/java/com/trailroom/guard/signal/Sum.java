package com.trailroom.guard.signal;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What was counted here of one thing and was not yet written. */
final class Sum {

    private static final int MOST_EXAMPLES = 5;
    private static final int LONGEST = 100;

    /** Of what: the start of its ten minutes, the signal, the subject. */
    record Of(Instant slot, Signal signal, String subject) {}

    private final Set<String> examples = new LinkedHashSet<>();
    private long count;
    private Instant last = Instant.EPOCH;

    synchronized void add(long more, Instant at, List<String> seen) {
        count += more;
        if (at.isAfter(last)) last = at;
        for (String example : seen) {
            if (examples.size() < MOST_EXAMPLES) {
                examples.add(example.length() > LONGEST ? example.substring(0, LONGEST) : example);
            }
        }
    }

    synchronized Tally tally(Of of) {
        return new Tally(of.signal(), of.subject(), count, last, List.copyOf(examples));
    }
}
