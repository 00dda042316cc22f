package com.trailroom.credit;

/**
 * The two purses of an account.
 *
 * @param free      today's free credits
 * @param purchased credits that never expire
 */
public record Balance(long free, long purchased) {

    public Balance {
        if (free < 0 || purchased < 0) throw new IllegalArgumentException("a purse cannot be below zero");
    }

    public long total() {
        return free + purchased;
    }
}
