package com.trailroom.payment;

import java.util.Locale;

/** How far a refund has come. */
public enum RefundState {
    /** The amount is reserved; its credits are still to be taken. */
    REQUESTED,
    /** The credits are taken; the gateway is to be asked. */
    TAKEN,
    /** The gateway gives the money back; the credit note is still to be written. */
    ACCEPTED,
    DONE,
    /** Nothing happened: the credits had been spent meanwhile, and nobody had chosen to refund them all the same. */
    SPENT,
    /** The gateway refused; the credits are to be given back. */
    UNDOING,
    /** The gateway refused, and everything is as it was. */
    FAILED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether money is going, or has gone, back. */
    boolean isLive() {
        return this != SPENT && this != UNDOING && this != FAILED;
    }

    boolean isAccepted() {
        return this == ACCEPTED || this == DONE;
    }
}
