package com.trailroom.payment.gateway;

import com.trailroom.kernel.Money;

/**
 * One attempt to pay an order, as the gateway tells it.
 *
 * @param amount   meaningful in rupees only when {@code currency} is {@code INR}
 * @param refunded how much of it went back so far
 * @param method   such as {@code upi} or {@code card}
 * @param error    why it failed, in the gateway's words; empty when it did not
 */
public record GatewayPayment(
        String id,
        String orderId,
        State state,
        Money amount,
        String currency,
        Money refunded,
        String method,
        String error) {

    public enum State {
        CREATED,
        AUTHORIZED,
        CAPTURED,
        REFUNDED,
        FAILED
    }

    public boolean isOver(Money expected) {
        return currency.equals("INR") && amount.equals(expected);
    }
}
