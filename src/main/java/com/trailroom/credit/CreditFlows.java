package com.trailroom.credit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;

/** The entrance for who counts credits, not who moves them. */
@ApplicationScoped
public class CreditFlows {

    private final FlowStore store;

    @Inject
    public CreditFlows(FlowStore store) {
        this.store = store;
    }

    /** For CDI's proxy. */
    protected CreditFlows() {
        this(null);
    }

    /** What moved on a day in UTC. */
    public CreditFlow on(LocalDate day) {
        return store.on(day);
    }

    /** How many accounts are on the paid tier. */
    public long paying() {
        return store.paying();
    }
}
