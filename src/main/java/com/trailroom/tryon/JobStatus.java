package com.trailroom.tryon;

import java.util.Locale;

/** Where a job stands. {@code ACCEPTING} is not shown to anyone: its credits are not yet known to be debited. */
public enum JobStatus {
    ACCEPTING,
    QUEUED,
    PROCESSING,
    COMPLETED,
    FAILED,
    CANCELLED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isTerminal() {
        return this == COMPLETED || this == FAILED || this == CANCELLED;
    }

    static JobStatus of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
