package com.trailroom.dial;

import com.trailroom.config.Dial;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * Everything as it was set at once.
 *
 * @param number from 1 on; 0 is what was before anybody set anything
 * @param values where they are not as they begin
 * @param author id of the administrator
 */
public record DialVersion(long number, Map<Dial, String> values, String author, String reason, Instant at) {

    static final DialVersion NONE = new DialVersion(0, Map.of(), "", "", Instant.EPOCH);

    public DialVersion {
        Map<Dial, String> copy = new EnumMap<>(Dial.class);
        copy.putAll(values);
        values = Collections.unmodifiableMap(copy);
    }
}
