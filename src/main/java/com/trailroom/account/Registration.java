package com.trailroom.account;

/** What came of registering. */
public sealed interface Registration {

    record Registered(Account account) implements Registration {}

    record EmailTaken() implements Registration {}
}
