package com.trailroom.abuse;

import com.trailroom.kernel.Refusal;

/** Why a review does not count. */
public enum AbuseRefusal implements Refusal.Reason {
    REVIEWED_BEFORE("Somebody else has decided this case before you. Nothing more was done."),
    NO_ACCOUNT("This case is not about an account. Block the address instead.");

    private final String words;

    AbuseRefusal(String words) {
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
