package com.trailroom.credit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;

/** The entrance for administrators who look at the credits of many accounts. */
@ApplicationScoped
public class Holdings {

    private final LedgerStore store;

    @Inject
    public Holdings(LedgerStore store) {
        this.store = store;
    }

    /** For CDI's proxy. */
    protected Holdings() {
        this(null);
    }

    /** By account; one that does not exist is left out. */
    public Map<String, Holding> of(Collection<String> accountIds) {
        return store.holdings(accountIds);
    }
}
