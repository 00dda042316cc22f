package com.trailroom.credit;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import org.bson.Document;

/** A ledger entry as it lies in {@code credit_transactions} and in the outbox. */
final class EntryDocument {

    static final String TXN_ID = "txn_id";

    /** In UTC, such as {@code 2026-11-25}: by it a day's entries are found. */
    static final String DAY = "day";

    private EntryDocument() {}

    static Document write(LedgerEntry entry) {
        return new Document("_id", entry.operation())
                .append(TXN_ID, entry.id())
                .append("user_id", entry.accountId())
                .append("type", entry.type().code())
                .append("free", entry.free())
                .append("purchased", entry.purchased())
                .append("free_after", entry.after().free())
                .append("purchased_after", entry.after().purchased())
                .append("seq", entry.sequence())
                .append("actor", entry.actor())
                .append("reference_id", entry.cause())
                .append("description", entry.description())
                .append("created_at", Date.from(entry.at()))
                .append(DAY, LocalDate.ofInstant(entry.at(), ZoneOffset.UTC).toString());
    }

    static LedgerEntry read(Document from) {
        return new LedgerEntry(
                from.getString(TXN_ID),
                from.getString("_id"),
                from.getString("user_id"),
                EntryType.of(from.getString("type")),
                from.getLong("free"),
                from.getLong("purchased"),
                new Balance(from.getLong("free_after"), from.getLong("purchased_after")),
                from.getLong("seq"),
                from.getString("actor"),
                from.getString("reference_id"),
                from.getString("description"),
                from.getDate("created_at").toInstant());
    }
}
