package com.trailroom.tryon.share;

import com.trailroom.kernel.Refusal;

/** Why a result is not shared. */
public enum ShareRefusal implements Refusal.Reason {
    NOTHING_TO_SHARE(409, "There is no picture to share."),
    FLAGGED(409, "A flagged picture cannot be shared.");

    private final int status;
    private final String words;

    ShareRefusal(int status, String words) {
        this.status = status;
        this.words = words;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String words() {
        return words;
    }
}
