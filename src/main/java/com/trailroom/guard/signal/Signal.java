package com.trailroom.guard.signal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is counted. */
public enum Signal {
    /** A request beyond what may be sent. */
    RATE_LIMITED,
    /** A request for something that there is not: who walks through ids or addresses makes many. */
    NOT_FOUND,
    SIGN_IN_FAILED,
    REGISTERED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Signal> of(String code) {
        return Arrays.stream(values())
                .filter(signal -> signal.code().equals(code))
                .findFirst();
    }
}
