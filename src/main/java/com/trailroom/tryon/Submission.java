package com.trailroom.tryon;

import com.trailroom.credit.Balance;

/** What came of asking for a try-on. */
public sealed interface Submission {

    record Accepted(Job job) implements Submission {}

    record Unaffordable(Mode mode, Balance balance) implements Submission {}
}
