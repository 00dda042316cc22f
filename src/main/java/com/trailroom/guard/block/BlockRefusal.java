package com.trailroom.guard.block;

import com.trailroom.kernel.Refusal;

/** Why a range is not blocked, for the administrator who wanted it. */
public enum BlockRefusal implements Refusal.Reason {
    OWN_ADDRESS("Your own address lies in this range: you would shut yourself out. Nothing was blocked."),
    RANGE_TOO_WIDE("That is too wide: at most a /8 of IPv4, or a /16 of IPv6, can be blocked at once."),
    ALREADY_BLOCKED("This range is blocked already. Lift that block first, if it is to be another."),
    NOT_BLOCKED("These addresses are not blocked: somebody has let them in again, or the block has ended."),
    ENDS_BEFORE_IT_BEGINS("Choose an end that is still to come."),
    TOO_MANY_BLOCKS("There are 1,000 blocks. Lift some, or join them to wider ranges.");

    private final String words;

    BlockRefusal(String words) {
        this.words = words;
    }

    @Override
    public int status() {
        return 409;
    }

    @Override
    public String words() {
        return words;
    }
}
