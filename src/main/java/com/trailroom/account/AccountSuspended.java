package com.trailroom.account;

/** News: an account may do nothing from now on. Its sessions have ended; whoever holds more of it stops that. */
public record AccountSuspended(String accountId) {}
