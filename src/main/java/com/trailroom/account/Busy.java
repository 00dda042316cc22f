package com.trailroom.account;

import com.trailroom.kernel.Refusal;

/** Too much is asked at once. */
enum Busy implements Refusal.Reason {
    TRY_LATER;

    @Override
    public String words() {
        return "Too many people are registering at this moment. Try again in a few seconds.";
    }

    @Override
    public int status() {
        return 429;
    }
}
