package com.trailroom.credit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Copies to the ledger what a crash left in an outbox. */
@ApplicationScoped
public class CreditRecovery {

    private static final int BATCH = 500;

    private final LedgerStore store;

    @Inject
    public CreditRecovery(LedgerStore store) {
        this.store = store;
    }

    /** For CDI's proxy. */
    protected CreditRecovery() {
        this(null);
    }

    /** Answers how many entries there were; any node may run it at any time. */
    public int recover() {
        int copied = 0;
        String last = "";
        List<Purse> pending;
        while (!(pending = store.withPendingEntries(last, BATCH)).isEmpty()) {
            for (Purse purse : pending) {
                purse.outbox().forEach(store::settle);
                copied += purse.outbox().size();
            }
            last = pending.get(pending.size() - 1).accountId();
        }
        return copied;
    }
}
