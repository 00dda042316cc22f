package com.trailroom.payment.gateway;

import java.util.Optional;

/** News from the gateway: its type, such as {@code payment.captured}, and what it is about. What it says besides is not used. */
public record GatewayEvent(
        String type, Optional<String> orderId, Optional<String> paymentId, Optional<String> disputeId) {

    public static final String UNREADABLE = "unreadable";

    public static GatewayEvent unreadable() {
        return new GatewayEvent(UNREADABLE, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
