package com.trailroom.credit;

import com.trailroom.kernel.Actor;

/**
 * Credits that an administrator gives or takes.
 *
 * @param key     makes it happen once
 * @param credits how many, signed, not zero
 * @param reason  for the audit log
 */
public record Adjustment(Actor actor, String accountId, long credits, String reason, String key) {

    /** The most at a time: a slip of the hand should not be worth a fortune. */
    public static final long MOST = 100_000;

    public Adjustment {
        if (credits == 0 || Math.abs(credits) > MOST) throw new IllegalArgumentException("no adjustment: " + credits);
    }
}
