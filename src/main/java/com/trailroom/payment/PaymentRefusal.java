package com.trailroom.payment;

import com.trailroom.kernel.Refusal;

/** Why the till declines. */
public enum PaymentRefusal implements Refusal.Reason {
    BELOW_MINIMUM(400, "The smallest purchase is 300 credits."),
    ABOVE_MAXIMUM(400, "The largest purchase is 500,000 credits. Buy the rest in a second purchase.");

    private final int status;
    private final String words;

    PaymentRefusal(int status, String words) {
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
