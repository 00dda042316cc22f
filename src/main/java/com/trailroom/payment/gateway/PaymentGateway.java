package com.trailroom.payment.gateway;

import com.trailroom.kernel.Money;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every method that asks the gateway may throw {@link GatewayTrouble}; the ones that check signatures ask nobody. */
public interface PaymentGateway {

    /** Kept with each payment: {@code razorpay} or {@code simulated}. */
    String name();

    /** What the checkout in the browser identifies us with; no secret. */
    String publicKey();

    /** Opens an order over an amount in rupees, captured automatically, and answers its id; {@code receipt} is ours. */
    String createOrder(String receipt, Money amount, Map<String, String> notes);

    /** Every attempt to pay an order, oldest first; empty when the order is unknown. */
    List<GatewayPayment> payments(String orderId);

    /** Takes a payment that is only authorized. */
    GatewayPayment capture(String paymentId, Money amount);

    List<GatewayRefund> refunds(String paymentId);

    /** Gives money back. Not idempotent: look for the receipt among {@link #refunds} before. */
    GatewayRefund refund(String paymentId, Money amount, String receipt);

    Optional<GatewayDispute> dispute(String disputeId);

    /** Whether the gateway signed that this payment was made for this order. */
    boolean signedCallback(String orderId, String paymentId, String signature);

    /** Whether the gateway signed these bytes, with the present or the previous webhook secret. */
    boolean signedEvent(byte[] body, String signature);

    /** Reads an event; one that cannot be read has the type {@code unreadable}. */
    GatewayEvent read(byte[] body);

    /**
     * What is worth keeping of an event: ids, amounts, states, times, and nothing of who paid and from where. {@link #read}
     * makes the same of it.
     */
    byte[] anonymous(byte[] body);

    /** The means to act as a buyer, when there is no real money. */
    default Optional<SimulatedCheckout> simulation() {
        return Optional.empty();
    }
}
