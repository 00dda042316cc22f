package com.trailroom.credit;

import java.time.Instant;

/**
 * One movement of credits.
 *
 * @param id        what its owner knows it by, such as {@code txn_0mzk3…}
 * @param operation unique for ever
 * @param free      change of the free purse, signed
 * @param purchased change of the purchased purse, signed
 * @param after     the balance it left
 * @param sequence  1 for an account's first entry, without gaps
 * @param actor     who moved them: an account id, or {@code system}
 * @param cause     the id of what it was for: a job, a day
 */
public record LedgerEntry(
        String id,
        String operation,
        String accountId,
        EntryType type,
        long free,
        long purchased,
        Balance after,
        long sequence,
        String actor,
        String cause,
        String description,
        Instant at) {

    /** Whether it took the balance from this many credits or more to fewer. */
    boolean fallsBelow(long credits) {
        long before = after.total() - free - purchased;
        return before >= credits && after.total() < credits;
    }
}
