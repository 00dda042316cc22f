package com.trailroom.payment;

import com.trailroom.kernel.CreditAmount;
import com.trailroom.kernel.Money;
import com.trailroom.payment.gateway.GatewayDispute;
import java.time.Instant;
import java.util.Optional;

/**
 * A buyer's bank wants the money back.
 *
 * @param frozen  how many credits were set aside; empty until that was done
 * @param settled whether the ledger knows how it ended
 */
public record Dispute(
        String id,
        GatewayDispute.State state,
        Money amount,
        String reason,
        Instant opened,
        Optional<CreditAmount> frozen,
        boolean settled) {

    boolean isOpen() {
        return state == GatewayDispute.State.OPEN;
    }

    boolean isLost() {
        return state == GatewayDispute.State.LOST;
    }

    Dispute in(GatewayDispute.State next) {
        return new Dispute(id, next, amount, reason, opened, frozen, settled);
    }

    Dispute froze(CreditAmount count) {
        return new Dispute(id, state, amount, reason, opened, Optional.of(count), settled);
    }

    Dispute settle() {
        return new Dispute(id, state, amount, reason, opened, frozen, true);
    }
}
