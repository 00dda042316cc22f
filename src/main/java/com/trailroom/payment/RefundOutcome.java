package com.trailroom.payment;

import com.trailroom.kernel.CreditAmount;

/** What came of a wish to refund. */
public sealed interface RefundOutcome {

    /** It is on its way, or done: the refund's state tells. */
    record Underway(Payment payment, Refund refund) implements RefundOutcome {}

    /** The gateway refused; credits and payment are as they were. */
    record NotRefunded(Payment payment, Refund refund) implements RefundOutcome {}

    /** Some of the credits are spent; nothing was done. Ask again, with the choice made, and another key. */
    record NeedsChoice(CreditAmount wanted, CreditAmount unspent) implements RefundOutcome {}
}
