package com.trailroom.tryon;

import com.trailroom.credit.Balance;

/** What came of asking for a batch. */
public sealed interface BatchSubmission {

    record Accepted(Batch batch) implements BatchSubmission {}

    record Unaffordable(Balance balance) implements BatchSubmission {}
}
