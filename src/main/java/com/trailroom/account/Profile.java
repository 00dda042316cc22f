package com.trailroom.account;

import java.time.Clock;

/** The entrance for what people change about themselves without ado. */
public class Profile {

    private final AccountChangeStore changes;
    private final Bearers bearers;
    private final Clock clock;

    Profile(AccountChangeStore changes, Bearers bearers, Clock clock) {
        this.changes = changes;
        this.bearers = bearers;
        this.clock = clock;
    }

    /** Refuses a name that is too long. */
    public void rename(Account account, String name) {
        changes.rename(account.id(), DisplayName.of(name), clock.instant());
        bearers.forget(account.id());
    }
}
