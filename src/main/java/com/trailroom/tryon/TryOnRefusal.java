package com.trailroom.tryon;

import com.trailroom.kernel.Refusal;

/** Why a request about a try-on is declined. */
public enum TryOnRefusal implements Refusal.Reason {
    WRONG_NUMBER_OF_GARMENTS(400, "A top takes one garment picture; a full outfit takes one or two."),
    UNKNOWN_IMAGE(400, "One of the pictures is not known, or has been deleted."),
    BATCHES_OFF(403, "Batches are switched off at the moment. Send the garments one by one."),
    SANDBOX_OFF(403, "The sandbox is switched off at the moment."),
    NOT_FOUND(404, "There is no such try-on."),
    JOB_NOT_CANCELLABLE(409, "Only a try-on that is still waiting can be cancelled."),
    JOB_NOT_FINISHED(409, "This try-on is still being worked on."),
    JOB_HAS_NO_RESULT(409, "This try-on failed or was cancelled: it has no picture.");

    private final int status;
    private final String words;

    TryOnRefusal(int status, String words) {
        this.status = status;
        this.words = words;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public boolean isRetryable() {
        return this == JOB_NOT_FINISHED;
    }

    @Override
    public String words() {
        return words;
    }
}
