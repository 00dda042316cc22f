package com.trailroom.account;

/** Who brings an access token. */
public sealed interface Bearer {

    record Known(Account account, String sessionId) implements Bearer {}

    /** The token was ours; its time is over. */
    record Expired() implements Bearer {}

    /** The token is not ours, its session has ended, or its account is suspended. */
    record Unknown() implements Bearer {}
}
