package com.trailroom.credit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/**
 * The entrance for who passes on that credits run low: once for each time a balance falls below ten. It is noted while the
 * entry is copied to the ledger, before it leaves the outbox, so that none is lost; one may be told twice.
 */
@ApplicationScoped
public class LowBalances {

    private final LedgerStore store;

    @Inject
    public LowBalances(LedgerStore store) {
        this.store = store;
    }

    /** For CDI's proxy. */
    protected LowBalances() {
        this(null);
    }

    /** Those nobody was told of, the oldest first. */
    public List<LowBalance> untold(int limit) {
        return store.lowBalances(limit);
    }

    public void told(LowBalance low) {
        store.forgetLow(low.operation());
    }
}
