package com.trailroom.partner.key;

import com.trailroom.account.Account;

/** Who brings an API key. */
public sealed interface KeyBearer {

    record Known(Account account, ApiKey key) implements KeyBearer {}

    /** The key was ours; its time is over. */
    record Expired() implements KeyBearer {}

    /** The key is not ours, was revoked, or its account is suspended. */
    record Unknown() implements KeyBearer {}
}
