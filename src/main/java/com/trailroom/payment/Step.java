package com.trailroom.payment;

/** What is next for a payment. */
sealed interface Step {

    /** The state it is to move to. */
    record Move(Payment next) implements Step {}

    /** It was moved by somebody: look again. */
    record Again() implements Step {}

    /** Somebody is at it; the sweep comes back. */
    record Wait() implements Step {}

    record Nothing() implements Step {}

    static Step move(Payment next) {
        return new Move(next);
    }

    static Step nothing() {
        return new Nothing();
    }
}
