package com.trailroom.credit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.logging.Logger;

/** Re-sums accounts. Reads only, and never mistakes an entry on its way to the ledger for a missing one. */
@ApplicationScoped
public class LedgerVerifier {

    private static final Logger LOG = Logger.getLogger(LedgerVerifier.class.getName());
    private static final int BATCH = 500;

    private final LedgerStore store;

    @Inject
    public LedgerVerifier(LedgerStore store) {
        this.store = store;
    }

    /** For CDI's proxy. */
    protected LedgerVerifier() {
        this(null);
    }

    /** What is wrong in any account; empty when all add up. Each mismatch is logged as severe. */
    public List<Mismatch> verifyAll() {
        List<Mismatch> wrong = new ArrayList<>();
        String last = "";
        List<String> accounts;
        while (!(accounts = store.accountsAfter(last, BATCH)).isEmpty()) {
            accounts.forEach(accountId -> wrong.addAll(verify(accountId)));
            last = accounts.get(accounts.size() - 1);
        }
        return wrong;
    }

    /** What is wrong in one account; empty when it adds up, or is gone. */
    public List<Mismatch> verify(String accountId) {
        List<Mismatch> wrong = new ArrayList<>();
        try {
            store.purse(accountId).ifPresent(purse -> check(purse, wrong));
        } catch (IllegalArgumentException | ClassCastException | NullPointerException e) {
            wrong.add(new Mismatch(accountId, "unreadable: " + e.getMessage()));
        }
        wrong.forEach(mismatch -> LOG.severe(() -> "ledger of " + mismatch.accountId() + ": " + mismatch.what()));
        return wrong;
    }

    private void check(Purse purse, List<Mismatch> wrong) {
        TreeMap<Long, LedgerEntry> entries = new TreeMap<>();
        purse.outbox().forEach(entry -> entries.put(entry.sequence(), entry));
        store.entriesUpTo(purse.accountId(), purse.sequence()).forEach(entry -> entries.put(entry.sequence(), entry));
        long free = 0;
        long purchased = 0;
        long expected = 1;
        for (LedgerEntry entry : entries.values()) {
            free += entry.free();
            purchased += entry.purchased();
            if (entry.sequence() != expected) wrong.add(mismatch(purse, "entry " + expected + " is missing"));
            if (entry.after().free() != free || entry.after().purchased() != purchased) {
                wrong.add(mismatch(purse, "the balance after " + entry.operation() + " does not add up"));
            }
            expected = entry.sequence() + 1;
        }
        if (expected != purse.sequence() + 1) wrong.add(mismatch(purse, "the last entry is not " + purse.sequence()));
        if (purse.balance().free() != free || purse.balance().purchased() != purchased) {
            wrong.add(mismatch(purse, "the balance is not the sum of its entries"));
        }
    }

    private static Mismatch mismatch(Purse purse, String what) {
        return new Mismatch(purse.accountId(), what);
    }
}
