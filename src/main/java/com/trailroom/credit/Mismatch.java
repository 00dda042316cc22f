package com.trailroom.credit;

/** Something in an account's ledger that does not add up, in plain words. */
public record Mismatch(String accountId, String what) {}
