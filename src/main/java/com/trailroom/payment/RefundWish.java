package com.trailroom.payment;

import com.trailroom.kernel.Money;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A refund that is too large for one person: somebody else has to confirm it.
 *
 * @param id      also the key under which it is refunded, once
 * @param decider who confirmed or withdrew it
 */
public record RefundWish(
        String id,
        String paymentId,
        Money amount,
        boolean spentToo,
        String actor,
        String reason,
        Instant at,
        State state,
        Optional<String> decider) {

    public enum State {
        OPEN,
        /** Confirmed; it is yet to be carried out. */
        CONFIRMED,
        WITHDRAWN,
        /** It was carried out, or it was found that it could not be: the payment tells. */
        DONE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    RefundRequest request() {
        return new RefundRequest(paymentId, amount, id, spentToo, actor, reason);
    }
}
