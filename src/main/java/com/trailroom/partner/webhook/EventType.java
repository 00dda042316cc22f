package com.trailroom.partner.webhook;

import java.util.Arrays;
import java.util.Optional;

/** What a partner can be told of. */
public enum EventType {
    TRYON_COMPLETED("tryon.completed"),
    TRYON_FAILED("tryon.failed"),
    PAYMENT_COMPLETED("payment.completed"),
    CREDITS_LOW("credits.low"),
    /** Sent on demand, to any endpoint; nobody subscribes to it. */
    TEST("webhook.test");

    private final String code;

    EventType(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** One that can be subscribed to. */
    public static Optional<EventType> of(String code) {
        return Arrays.stream(values())
                .filter(type -> type != TEST && type.code.equals(code))
                .findFirst();
    }

    static EventType stored(String code) {
        return of(code).orElse(TEST);
    }
}
