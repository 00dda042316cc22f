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
 * @param loss    what it took of the payment; empty unless it is lost
 * @param settled whether the ledger and the books know how it ended
 */
public record Dispute(
        String id,
        GatewayDispute.State state,
        Money amount,
        String reason,
        Instant opened,
        Optional<CreditAmount> frozen,
        Optional<Loss> loss,
        boolean settled) {

    /**
     * @param at         when we heard of it
     * @param before     what of the payment had gone back until then
     * @param amount     what the bank took of the rest; nothing when all had gone back before
     * @param credits    what that had bought
     * @param creditNote the id of the credit note, once it is written
     */
    public record Loss(Instant at, Money before, Money amount, CreditAmount credits, Optional<String> creditNote) {}

    static Dispute opened(GatewayDispute theirs, Instant now) {
        return new Dispute(
                theirs.id(),
                GatewayDispute.State.OPEN,
                theirs.amount(),
                theirs.reason(),
                now,
                Optional.empty(),
                Optional.empty(),
                false);
    }

    boolean isOpen() {
        return state == GatewayDispute.State.OPEN;
    }

    boolean isLost() {
        return state == GatewayDispute.State.LOST;
    }

    /** As the gateway has it now. Once it is lost, what it took is fixed. */
    Dispute in(GatewayDispute.State next, Payment payment, Instant now) {
        Optional<Loss> taken =
                next == GatewayDispute.State.LOST ? loss.or(() -> Optional.of(lossOf(payment, now))) : loss;
        return new Dispute(id, next, amount, reason, opened, frozen, taken, settled);
    }

    Dispute froze(CreditAmount count) {
        return new Dispute(id, state, amount, reason, opened, Optional.of(count), loss, settled);
    }

    Dispute noted(String creditNote) {
        Optional<Loss> noted = loss.map(
                known -> new Loss(known.at, known.before, known.amount, known.credits, Optional.of(creditNote)));
        return new Dispute(id, state, amount, reason, opened, frozen, noted, settled);
    }

    Dispute settle() {
        return new Dispute(id, state, amount, reason, opened, frozen, loss, true);
    }

    private Loss lossOf(Payment payment, Instant now) {
        Money left = payment.quote().total().minus(payment.gone());
        Money taken = amount.compareTo(left) < 0 ? amount : left;
        return new Loss(now, payment.gone(), taken, payment.creditsOf(taken), Optional.empty());
    }
}
