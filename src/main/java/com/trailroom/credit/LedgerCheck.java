package com.trailroom.credit;

import java.time.Instant;
import java.util.List;

/**
 * What the last look at all accounts found.
 *
 * @param mismatches how many there were
 * @param examples   the first of them
 */
public record LedgerCheck(Instant at, int mismatches, List<Mismatch> examples) {

    public LedgerCheck {
        examples = List.copyOf(examples);
    }
}
