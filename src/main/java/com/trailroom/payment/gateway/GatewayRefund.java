package com.trailroom.payment.gateway;

import com.trailroom.kernel.Money;

/** A refund as the gateway tells it; {@code receipt} is what we called it, empty when it was not made by us. */
public record GatewayRefund(String id, String paymentId, Money amount, State state, String receipt) {

    public enum State {
        PENDING,
        PROCESSED,
        FAILED
    }
}
