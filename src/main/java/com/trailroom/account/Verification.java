package com.trailroom.account;

/** What an access token is worth. */
public sealed interface Verification {

    record Valid(String accountId, String sessionId) implements Verification {}

    record Expired() implements Verification {}

    record Invalid() implements Verification {}
}
