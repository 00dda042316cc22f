package com.trailroom.api.tryon;

import com.trailroom.kernel.Refusal;

/** Refusals of try-ons that have a status of their own in the API. */
public enum TryOnApiRefusal implements Refusal.Reason {
    IMAGE_URL_UNREACHABLE(422, "The picture's address did not answer with it, by 200 and within 10 seconds."),
    CREDITS_INSUFFICIENT(402, "There are not enough credits for this. Free credits come back at 00:00 UTC.");

    private final int status;
    private final String words;

    TryOnApiRefusal(int status, String words) {
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
