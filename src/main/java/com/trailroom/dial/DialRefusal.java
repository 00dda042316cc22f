package com.trailroom.dial;

import com.trailroom.kernel.Refusal;

/** Why the settings stay as they are. */
public enum DialRefusal implements Refusal.Reason {
    CHANGED_MEANWHILE(
            "Somebody else has changed the settings since you opened this page. Look at them, then save again."),
    NOTHING_CHANGED("That is how it is already: nothing was changed."),
    NO_SUCH_VERSION("There is no such version.");

    private final String words;

    DialRefusal(String words) {
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
