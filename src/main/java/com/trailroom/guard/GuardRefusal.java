package com.trailroom.guard;

import com.trailroom.kernel.Refusal;

/** Why a request is refused before anybody looks at what it wants. */
public enum GuardRefusal implements Refusal.Reason {
    ADDRESS_BLOCKED(403, "Requests from this network address are refused. If that is a mistake, write to our support."),
    BODY_TOO_LARGE(413, "The body is too large."),
    BODIES_TOO_MANY(503, "Too many large requests at this moment. Try again in a few seconds.");

    private final int status;
    private final String words;

    GuardRefusal(int status, String words) {
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
