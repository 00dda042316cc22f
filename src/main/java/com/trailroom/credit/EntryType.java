package com.trailroom.credit;

import java.util.Locale;

/** Why credits moved. */
public enum EntryType {
    FREE,
    PURCHASE,
    USAGE,
    REFUND,
    ADMIN_ADJUSTMENT;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static EntryType of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
