package com.trailroom.payment;

import java.time.Instant;

/**
 * Something in which the gateway's books and ours do not agree; somebody has to look at it.
 *
 * @param subject the id it is about, ours when there is one; a kind is noted once for it
 * @param words   for the person who looks
 */
public record Difference(Kind kind, String subject, String words, Instant seen) {

    public enum Kind {
        /** A capture over another amount or currency than was ordered. Nothing was granted for it. */
        WRONG_AMOUNT,
        /** A second capture for one order. Nothing was granted for it; the money should go back. */
        PAID_TWICE,
        /** News of an order that we do not know. */
        UNKNOWN_ORDER,
        /** We hold a capture that the gateway does not confirm. */
        NOT_CAPTURED_THERE,
        /** Money went back, but not through us. */
        REFUNDED_ELSEWHERE,
        /** The gateway took a refund on and failed later. */
        REFUND_FAILED_LATER,
        /** An event could not be worked on for a day. */
        EVENT_STUCK
    }
}
