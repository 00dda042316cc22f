package com.trailroom.payment;

/** What the checkout hands over after a payment; anybody may have made it up. */
public record Callback(String orderId, String paymentId, String signature) {}
