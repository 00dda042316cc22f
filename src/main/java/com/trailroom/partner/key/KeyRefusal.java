package com.trailroom.partner.key;

import com.trailroom.kernel.Refusal;

/** Why something about a key is declined. */
public enum KeyRefusal implements Refusal.Reason {
    KEY_NAME_INVALID(400, "Give the key a name of 1 to 80 characters."),
    KEY_SCOPES_MISSING(400, "Choose at least one thing the key may do."),
    KEY_EXPIRY_INVALID(400, "The end of the key must lie in the future."),
    KEY_OVERLAP_INVALID(400, "The old key can go on for at most 30 days."),
    KEYS_TOO_MANY(409, "An account can have 20 keys. Revoke one that is not needed."),
    KEY_NOT_USABLE(409, "This key has expired, was revoked, or was rotated a moment ago."),
    NOT_FOUND(404, "There is no such key.");

    private final int status;
    private final String words;

    KeyRefusal(int status, String words) {
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
