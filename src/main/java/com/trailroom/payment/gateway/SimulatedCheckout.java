package com.trailroom.payment.gateway;

import java.net.URI;
import java.util.Optional;

/** Plays the buyer of a simulated order. */
public interface SimulatedCheckout {

    /** What the buyer does. To pay twice is to be charged in two tabs for one order. */
    enum Act {
        PAY,
        FAIL,
        PAY_LATE,
        PAY_TWICE
    }

    /** What the gateway's checkout hands to the page after a payment. */
    record Signed(String orderId, String paymentId, String signature) {}

    /**
     * Does it and sends the events that follow from it; {@link GatewayTrouble} when the order is paid already.
     *
     * @param self where this TrailRoom can be reached
     * @return the signed payment; empty when none was made now
     */
    Optional<Signed> play(String orderId, Act act, URI self);

    /** The bank takes the money back. */
    void dispute(String paymentId, URI self);
}
