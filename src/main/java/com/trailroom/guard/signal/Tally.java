package com.trailroom.guard.signal;

import java.time.Instant;
import java.util.List;

/**
 * How often something happened.
 *
 * @param subject  an address as {@code ClientAddress.group()} has it, or the id of an account
 * @param last     to ten seconds
 * @param examples a few of what it was about: paths, ids of accounts
 */
public record Tally(Signal signal, String subject, long count, Instant last, List<String> examples) {

    public Tally {
        examples = List.copyOf(examples);
    }
}
