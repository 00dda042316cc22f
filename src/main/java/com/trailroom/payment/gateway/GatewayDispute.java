package com.trailroom.payment.gateway;

import com.trailroom.kernel.Money;

/** A dispute (chargeback) as the gateway tells it. */
public record GatewayDispute(String id, String paymentId, Money amount, String reason, State state) {

    public enum State {
        OPEN,
        WON,
        LOST,
        CLOSED
    }
}
