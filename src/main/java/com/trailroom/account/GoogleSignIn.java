package com.trailroom.account;

/** What came of signing in with Google. */
public sealed interface GoogleSignIn {

    record SignedIn(Account account) implements GoogleSignIn {}

    /** Nobody has this address yet: an account begins once its owner agrees to how photos are treated. */
    record NotRegistered() implements GoogleSignIn {}

    /** Google has not verified the address, so it proves nothing. */
    record EmailNotVerified() implements GoogleSignIn {}

    /** An account with a password has this address, but never proved it: its owner must link Google from inside. */
    record LinkFirst() implements GoogleSignIn {}

    record Suspended() implements GoogleSignIn {}
}
