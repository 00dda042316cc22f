package com.trailroom.credit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An account's credits at one moment, and what is still to be copied to the ledger.
 *
 * @param sequence number of the latest entry
 * @param grantDay the UTC day of the latest daily grant
 */
record Purse(
        String accountId,
        Balance balance,
        long sequence,
        Optional<LocalDate> grantDay,
        boolean paidTier,
        List<LedgerEntry> outbox) {

    Optional<LedgerEntry> pending(String operation) {
        return outbox.stream().filter(e -> e.operation().equals(operation)).findFirst();
    }

    boolean isDue(LocalDate today) {
        return !paidTier && grantDay.filter(day -> !day.isBefore(today)).isEmpty();
    }
}
