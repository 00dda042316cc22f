package com.trailroom.abuse;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What became of a case. */
public enum CaseState {
    OPEN,
    CLEARED,
    WARNED,
    SUSPENDED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<CaseState> of(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code().equals(code))
                .findFirst();
    }
}
