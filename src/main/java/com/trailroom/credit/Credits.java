package com.trailroom.credit;

import com.trailroom.config.Live;
import com.trailroom.kernel.CreditAmount;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The entrance to the ledger. An account that does not exist is an {@link IllegalArgumentException}. */
@ApplicationScoped
public class Credits {

    private final Ledger ledger;
    private final LedgerHistory history;
    private final DailyGrant dailyGrant;

    @Inject
    public Credits(LedgerStore store, Live live, Clock clock) {
        this.ledger = new Ledger(store, clock);
        this.history = new LedgerHistory(store);
        this.dailyGrant = new DailyGrant(store, live, clock);
    }

    /** With as many free credits a day as are usual. */
    public Credits(LedgerStore store, Clock clock) {
        this(store, Live.USUAL, clock);
    }

    /** For CDI's proxy. */
    protected Credits() {
        this(null, null, null);
    }

    /** The balance, after today's free credits were granted. */
    public Balance balanceOf(String accountId) {
        return dailyGrant.grant(accountId).balance();
    }

    /** Whether it has a purchase that was not given back as a whole; such an account gets no free credits. */
    public boolean isOnPaidTier(String accountId) {
        return ledger.purse(accountId).paidTier();
    }

    /** Debits a job once, however often it is asked to: the free purse first. */
    public Spending spend(String accountId, CreditAmount cost, String jobId) {
        dailyGrant.grant(accountId);
        return ledger.apply(accountId, "usage:" + jobId, purse -> debit(purse, cost, jobId))
                .<Spending>map(Spending.Spent::new)
                .orElseGet(
                        () -> new Spending.Insufficient(ledger.purse(accountId).balance()));
    }

    /**
     * Gives a job's credits back once, to the purses they came from; does nothing when it was never debited. Free credits
     * of an earlier day come back in full too, even above three: the next daily grant sets the purse anyway.
     */
    public void refund(String accountId, String jobId) {
        ledger.earlier(ledger.purse(accountId), "usage:" + jobId)
                .ifPresent(usage ->
                        ledger.apply(accountId, "refund:" + jobId, purse -> Optional.of(credit(usage, jobId))));
    }

    /**
     * Gives back what one of several jobs had, that were debited together as {@code batchId}; once, to the purses it came from.
     * Does nothing when they were never debited.
     */
    public void refundShare(String accountId, String batchId, Share share) {
        ledger.earlier(ledger.purse(accountId), "usage:" + batchId)
                .ifPresent(usage ->
                        ledger.apply(accountId, "refund:" + share.jobId(), purse -> Optional.of(credit(usage, share))));
    }

    /** An entry of an account. */
    public Optional<LedgerEntry> find(String accountId, String id) {
        return history.find(ledger.purse(accountId), id);
    }

    /**
     * The entries of an account, newest first: those older than {@code after}, an entry's id, when given. Today's free credits
     * are granted before.
     */
    public List<LedgerEntry> history(String accountId, Optional<String> after, int limit) {
        dailyGrant.grant(accountId);
        return history.older(ledger.purse(accountId), after, limit);
    }

    /** The entries right after {@code before} in time, newest first. */
    public List<LedgerEntry> newer(String accountId, String before, int limit) {
        return history.newer(ledger.purse(accountId), before, limit);
    }

    private static Optional<Move> debit(Purse purse, CreditAmount cost, String jobId) {
        Balance balance = purse.balance();
        if (balance.total() < cost.count()) return Optional.empty();
        long free = Math.min(balance.free(), cost.count());
        return Optional.of(new Move(
                EntryType.USAGE, -free, free - cost.count(), purse.accountId(), jobId, "Try-on", Optional.empty()));
    }

    private static Move credit(LedgerEntry usage, Share share) {
        long free = share.free(-usage.free());
        return new Move(
                EntryType.REFUND,
                free,
                share.count() - free,
                Move.SYSTEM,
                share.jobId(),
                "Try-on given back",
                Optional.empty());
    }

    private static Move credit(LedgerEntry usage, String jobId) {
        return new Move(
                EntryType.REFUND,
                -usage.free(),
                -usage.purchased(),
                Move.SYSTEM,
                jobId,
                "Try-on given back",
                Optional.empty());
    }
}
