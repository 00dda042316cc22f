package com.trailroom.guard;

import com.trailroom.kernel.AddressRange;
import java.util.stream.Stream;

/** For tests outside this package. */
public final class TestTransports {

    private TestTransports() {}

    public static Transports trusting(String... ranges) {
        return new Transports(
                new ClientAddresses(Stream.of(ranges).map(AddressRange::of).toList()));
    }
}
