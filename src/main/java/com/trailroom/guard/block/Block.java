package com.trailroom.guard.block;

import com.trailroom.kernel.AddressRange;
import java.time.Instant;
import java.util.Optional;

/**
 * Addresses that are shut out.
 *
 * @param range  written from its first address on; there is one block of a range
 * @param author id of the administrator
 * @param until  when it ends by itself; empty for never
 */
public record Block(AddressRange range, String reason, String author, Instant since, Optional<Instant> until) {

    public boolean isOver(Instant now) {
        return until.filter(end -> !end.isAfter(now)).isPresent();
    }
}
