package com.trailroom.payment;

import java.util.Locale;

/** Where a payment stands. A dispute is told besides: it may concern any payment that was completed. */
public enum PaymentStatus {
    /** An order is open; nothing is paid yet. */
    CREATED,
    COMPLETED,
    /** The last attempt failed, or nobody paid for three days; a capture that comes late still completes it. */
    FAILED,
    PARTIALLY_REFUNDED,
    REFUNDED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static PaymentStatus of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
