package com.trailroom.abuse;

import com.trailroom.config.Dial;
import java.time.Duration;
import java.util.Locale;

/** What is looked into: too much of something, within a time. */
public enum Rule {
    JOBS(Dial.ABUSE_JOBS, Duration.ofHours(1), "%d try-ons in an hour"),
    SCRAPING(Dial.ABUSE_TURNED_AWAY, Duration.ofHours(1), "%d requests turned away in an hour"),
    PAYMENTS(Dial.ABUSE_PAYMENTS, Duration.ofDays(7), "%d failed payments in 7 days"),
    ACCOUNTS(Dial.ABUSE_ACCOUNTS, Duration.ofDays(1), "%d new accounts in a day"),
    SIGN_INS(Dial.ABUSE_SIGN_INS, Duration.ofHours(1), "%d failed sign-ins in an hour"),
    FLAGS(Dial.ABUSE_FLAGS, Duration.ofDays(30), "%d flagged results in 30 days");

    private final Dial threshold;
    private final Duration window;
    private final String words;

    Rule(Dial threshold, Duration window, String words) {
        this.threshold = threshold;
        this.window = window;
        this.words = words;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** From how many on. */
    Dial threshold() {
        return threshold;
    }

    Duration window() {
        return window;
    }

    String words(long count) {
        return words.formatted(count);
    }
}
