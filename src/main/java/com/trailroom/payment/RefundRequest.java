package com.trailroom.payment;

import com.trailroom.kernel.Money;

/**
 * Money that somebody wants to give back.
 *
 * @param key      makes it happen once: a second request with it is answered with the first one's refund
 * @param spentToo the explicit choice to refund credits that are spent already
 * @param actor    the admin's account
 */
public record RefundRequest(
        String paymentId, Money amount, String key, boolean spentToo, String actor, String reason) {}
