package com.trailroom.api.credit;

import com.trailroom.api.Cursor;
import com.trailroom.credit.Credits;
import com.trailroom.credit.LedgerEntry;
import java.util.List;
import java.util.Optional;

/** An account's ledger. */
record EntryListing(Credits credits, String account) implements Cursor.Listing<LedgerEntry> {

    @Override
    public String id(LedgerEntry entry) {
        return entry.id();
    }

    @Override
    public boolean knows(String id) {
        return credits.find(account, id).isPresent();
    }

    @Override
    public List<LedgerEntry> older(Optional<String> than, int limit) {
        return credits.history(account, than, limit);
    }

    @Override
    public List<LedgerEntry> newer(String than, int limit) {
        return credits.newer(account, than, limit);
    }
}
