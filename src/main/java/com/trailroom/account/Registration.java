package com.trailroom.account;

/** What came of registering. */
public sealed interface Registration {

    record Registered(Account account) implements Registration {}

    record EmailTaken() implements Registration {}

    /** A mail tells what to do next; whether there was an account with the address, only its owner is told. */
    record MailSent() implements Registration {}
}
