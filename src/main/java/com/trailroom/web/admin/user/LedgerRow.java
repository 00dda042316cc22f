package com.trailroom.web.admin.user;

import com.trailroom.credit.LedgerEntry;
import com.trailroom.web.admin.Times;

/** A movement of credits as the ledger's page shows it. */
public record LedgerRow(
        String at,
        String type,
        String description,
        String cause,
        String actor,
        long free,
        long purchased,
        long freeAfter,
        long purchasedAfter) {

    static LedgerRow of(LedgerEntry entry) {
        return new LedgerRow(
                Times.second(entry.at()),
                "admin.ledger." + entry.type().code(),
                entry.description(),
                entry.cause(),
                entry.actor(),
                entry.free(),
                entry.purchased(),
                entry.after().free(),
                entry.after().purchased());
    }
}
