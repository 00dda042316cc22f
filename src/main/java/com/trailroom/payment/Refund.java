package com.trailroom.payment;

import com.trailroom.kernel.CreditAmount;
import com.trailroom.kernel.Money;
import java.time.Instant;
import java.util.Optional;

/**
 * Money on its way back.
 *
 * @param key      makes a request happen once
 * @param credits  what the amount had bought
 * @param spentToo whether somebody chose to refund credits that are spent
 * @param taken    how many credits were taken back
 * @param progress what the gateway and the books know of it
 */
public record Refund(
        String id,
        String key,
        Money amount,
        CreditAmount credits,
        boolean spentToo,
        Request request,
        RefundState state,
        Optional<CreditAmount> taken,
        Progress progress) {

    /** Who wanted it, why and when. */
    public record Request(String actor, String reason, Instant at) {}

    /**
     * @param asked      when a node last turned to the gateway; it has two minutes to itself
     * @param gatewayId  the gateway's name for it
     * @param accepted   when the gateway took it on
     * @param before     what of the payment had been refunded until then
     * @param creditNote the id of the credit note
     */
    public record Progress(
            Optional<Instant> asked,
            Optional<String> gatewayId,
            Optional<Instant> accepted,
            Money before,
            Optional<String> creditNote) {

        static final Progress NONE =
                new Progress(Optional.empty(), Optional.empty(), Optional.empty(), Money.ZERO, Optional.empty());
    }

    Refund in(RefundState next) {
        return new Refund(id, key, amount, credits, spentToo, request, next, taken, progress);
    }

    Refund took(CreditAmount count) {
        return new Refund(id, key, amount, credits, spentToo, request, RefundState.TAKEN, Optional.of(count), progress);
    }

    Refund asked(Instant now) {
        return with(new Progress(
                Optional.of(now), progress.gatewayId, progress.accepted, progress.before, progress.creditNote));
    }

    Refund acceptedAs(String gatewayId, Money before, Instant now) {
        return with(new Progress(progress.asked, Optional.of(gatewayId), Optional.of(now), before, progress.creditNote))
                .in(RefundState.ACCEPTED);
    }

    Refund noted(String creditNote) {
        return with(new Progress(
                        progress.asked,
                        progress.gatewayId,
                        progress.accepted,
                        progress.before,
                        Optional.of(creditNote)))
                .in(RefundState.DONE);
    }

    private Refund with(Progress next) {
        return new Refund(id, key, amount, credits, spentToo, request, state, taken, next);
    }
}
