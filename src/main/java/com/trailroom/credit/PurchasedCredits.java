package com.trailroom.credit;

import com.trailroom.kernel.CreditAmount;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/**
 * What payments do to the ledger. Everything happens once for its id, however often it is asked for. The account is on the
 * paid tier from the very write that grants a purchase, until the write that takes the last one back.
 */
@ApplicationScoped
public class PurchasedCredits {

    private static final String TAKE_BACK = "take-back:";
    private static final String FREEZE = "freeze:";

    private final Ledger ledger;

    @Inject
    public PurchasedCredits(LedgerStore store, Clock clock) {
        this.ledger = new Ledger(store, clock);
    }

    /** For CDI's proxy. */
    protected PurchasedCredits() {
        this(null, null);
    }

    /** Credits what a payment bought. */
    public void grant(String accountId, CreditAmount credits, String paymentId) {
        Move purchase = move(EntryType.PURCHASE, credits.count(), paymentId, "Credits bought")
                .leadingTo(true);
        ledger.apply(accountId, "purchase:" + paymentId, purse -> Optional.of(purchase));
    }

    /** Takes unspent purchased credits for a refund, and answers how many; empty when all were wanted and not there. */
    public Optional<CreditAmount> takeBack(TakeBack taking) {
        return ledger.apply(taking.accountId(), TAKE_BACK + taking.refundId(), purse -> plan(taking, purse))
                .map(PurchasedCredits::taken);
    }

    /** Gives back what {@link #takeBack} took for a refund that did not come about. */
    public void undoTakeBack(String accountId, String refundId) {
        reverse(accountId, TAKE_BACK + refundId, "take-back-undone:" + refundId, "Purchase not refunded", true);
    }

    /** Sets at most {@code most} unspent purchased credits aside while a payment is disputed; answers how many. */
    public CreditAmount freeze(String accountId, CreditAmount most, String disputeId) {
        return ledger.apply(accountId, FREEZE + disputeId, purse -> {
                    long taken = Math.min(purse.balance().purchased(), most.count());
                    return Optional.of(move(EntryType.ADMIN_ADJUSTMENT, -taken, disputeId, "Frozen: payment disputed"));
                })
                .map(PurchasedCredits::taken)
                .orElseThrow();
    }

    /** Gives back what was frozen for a dispute that is over. */
    public void release(String accountId, String disputeId) {
        reverse(accountId, FREEZE + disputeId, "release:" + disputeId, "Released: dispute over", false);
    }

    private void reverse(String accountId, String earlier, String operation, String description, boolean paid) {
        ledger.earlier(ledger.purse(accountId), earlier)
                .ifPresent(entry -> ledger.apply(accountId, operation, purse -> {
                    Move back = move(entry.type(), -entry.purchased(), entry.cause(), description);
                    return Optional.of(paid ? back.leadingTo(true) : back);
                }));
    }

    private static Optional<Move> plan(TakeBack taking, Purse purse) {
        long unspent = purse.balance().purchased();
        long wanted = taking.wanted().count();
        if (taking.allOrNothing() && unspent < wanted) return Optional.empty();
        Move back = move(EntryType.REFUND, -Math.min(unspent, wanted), taking.paymentId(), "Purchase refunded");
        return Optional.of(back.leadingTo(taking.staysPaid().getAsBoolean()));
    }

    private static Move move(EntryType type, long purchased, String cause, String description) {
        return new Move(type, 0, purchased, Move.SYSTEM, cause, description, Optional.empty());
    }

    private static CreditAmount taken(LedgerEntry entry) {
        return CreditAmount.of(Math.toIntExact(-entry.purchased()));
    }
}
