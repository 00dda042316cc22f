package com.trailroom.credit;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Reads an account's entries page by page, those included that are still on their way from the outbox to the ledger. */
final class LedgerHistory {

    private final LedgerStore store;

    LedgerHistory(LedgerStore store) {
        this.store = store;
    }

    Optional<LedgerEntry> find(Purse purse, String id) {
        return purse.outbox().stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .or(() -> store.entry(purse.accountId(), id));
    }

    /** Newest first; none when {@code after} is not an entry of the account. */
    List<LedgerEntry> older(Purse purse, Optional<String> after, int limit) {
        long end = after.map(id -> find(purse, id).map(LedgerEntry::sequence).orElse(0L))
                .orElse(Long.MAX_VALUE);
        TreeMap<Long, LedgerEntry> known = withOutbox(purse, store.entriesBefore(purse.accountId(), end, limit));
        return known.headMap(end, false).descendingMap().values().stream()
                .limit(limit)
                .toList();
    }

    /** Those right after {@code before}, newest first; none when it is not an entry of the account. */
    List<LedgerEntry> newer(Purse purse, String before, int limit) {
        long start = find(purse, before).map(LedgerEntry::sequence).orElse(Long.MAX_VALUE);
        TreeMap<Long, LedgerEntry> known = withOutbox(purse, store.entriesAfter(purse.accountId(), start, limit));
        TreeMap<Long, LedgerEntry> next = new TreeMap<>();
        known.tailMap(start, false).values().stream().limit(limit).forEach(entry -> next.put(entry.sequence(), entry));
        return List.copyOf(next.descendingMap().values());
    }

    private static TreeMap<Long, LedgerEntry> withOutbox(Purse purse, List<LedgerEntry> copied) {
        TreeMap<Long, LedgerEntry> all = new TreeMap<>();
        purse.outbox().forEach(entry -> all.put(entry.sequence(), entry));
        copied.forEach(entry -> all.put(entry.sequence(), entry));
        return all;
    }
}
