package com.trailroom.partner.webhook;

import com.trailroom.kernel.Refusal;

/** Why something about a webhook is declined; what is wrong with an address, the guard says. */
public enum WebhookRefusal implements Refusal.Reason {
    WEBHOOK_EVENTS_MISSING(400, "Choose at least one event."),
    WEBHOOK_OVERLAP_INVALID(400, "The old secret can go on signing for at most 30 days."),
    WEBHOOK_URL_UNKNOWN(400, "This is the address of none of your endpoints. Register it first; its query may differ."),
    WEBHOOKS_TOO_MANY(409, "An account can have 10 endpoints. Delete one that is not needed."),
    WEBHOOK_DISABLED(409, "This endpoint is switched off. Switch it on first."),
    WEBHOOK_ROTATED(409, "The secret was rotated a moment ago."),
    DELIVERY_UNDER_WAY(409, "This event is still being delivered."),
    NOT_FOUND(404, "There is no such webhook.");

    private final int status;
    private final String words;

    WebhookRefusal(int status, String words) {
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
