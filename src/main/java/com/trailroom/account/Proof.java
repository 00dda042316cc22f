package com.trailroom.account;

import java.time.Duration;

/** What came of somebody's proving who they are, by password or by a code. */
public sealed interface Proof {

    record Passed() implements Proof {}

    record Wrong() implements Proof {}

    record TooManyAttempts(Duration retryAfter) implements Proof {}
}
