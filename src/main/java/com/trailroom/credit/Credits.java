package com.trailroom.credit;

import com.trailroom.kernel.CreditAmount;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** The entrance to the ledger. An account that does not exist is an {@link IllegalArgumentException}. */
@ApplicationScoped
public class Credits {

    private final LedgerStore store;
    private final Ledger ledger;
    private final DailyGrant dailyGrant;

    @Inject
    public Credits(LedgerStore store, Clock clock) {
        this.store = store;
        this.ledger = new Ledger(store, clock);
        this.dailyGrant = new DailyGrant(store, clock);
    }

    /** For CDI's proxy. */
    protected Credits() {
        this(null, null);
    }

    /** The balance, after today's free credits were granted. */
    public Balance balanceOf(String accountId) {
        return dailyGrant.grant(accountId).balance();
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
     * The entries of an account, newest first.
     *
     * @param after the operation of the last entry of the page before; unknown to this account: no entries
     */
    public List<LedgerEntry> history(String accountId, Optional<String> after, int limit) {
        Purse purse = ledger.purse(accountId);
        long before = after.map(operation -> purse.pending(operation)
                        .or(() -> store.entry(operation))
                        .filter(entry -> entry.accountId().equals(accountId))
                        .map(LedgerEntry::sequence)
                        .orElse(0L))
                .orElse(Long.MAX_VALUE);
        TreeMap<Long, LedgerEntry> bySequence = new TreeMap<>();
        purse.outbox().forEach(entry -> bySequence.put(entry.sequence(), entry));
        store.entriesBefore(accountId, before, limit).forEach(entry -> bySequence.put(entry.sequence(), entry));
        return bySequence.headMap(before, false).descendingMap().values().stream()
                .limit(limit)
                .toList();
    }

    private static Optional<Move> debit(Purse purse, CreditAmount cost, String jobId) {
        Balance balance = purse.balance();
        if (balance.total() < cost.count()) return Optional.empty();
        long free = Math.min(balance.free(), cost.count());
        return Optional.of(new Move(
                EntryType.USAGE, -free, free - cost.count(), purse.accountId(), jobId, "Try-on", Optional.empty()));
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
