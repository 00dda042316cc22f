package com.trailroom.credit;

import com.trailroom.kernel.CreditAmount;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The entrance to the ledger. Every change is found again by its operation id: first in the outbox, then in the ledger, in
 * that order; only then is it applied to the balance just read, if that has not moved on.
 */
public class Credits {

    /** How an operation moves the purses. */
    private record Move(EntryType type, long free, long purchased, String cause, Optional<LocalDate> grantDay) {}

    private static final long FREE_A_DAY = 3;

    private final LedgerStore store;
    private final Clock clock;
    /** Only to spare one node useless repetitions; what is right does not rest on them. */
    private final ReentrantLock[] turns =
            Stream.generate(ReentrantLock::new).limit(256).toArray(ReentrantLock[]::new);

    Credits(LedgerStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** The balance, after today's free credits were granted. */
    public Balance balanceOf(String accountId) {
        grantToday(accountId);
        return purse(accountId).balance();
    }

    /** Debits a job once, however often it is asked to: the free purse first. */
    public Spending spend(String accountId, CreditAmount cost, String jobId) {
        grantToday(accountId);
        return apply(accountId, "usage:" + jobId, purse -> debit(purse.balance(), cost, jobId))
                .<Spending>map(Spending.Spent::new)
                .orElseGet(() -> new Spending.Insufficient(purse(accountId).balance()));
    }

    /** Gives a job's credits back once, to the purses they came from; does nothing when it was never debited. */
    public void refund(String accountId, String jobId) {
        recover(accountId);
        store.entry("usage:" + jobId)
                .filter(usage -> usage.accountId().equals(accountId))
                .ifPresent(usage -> apply(
                        accountId,
                        "refund:" + jobId,
                        purse -> Optional.of(new Move(
                                EntryType.REFUND, -usage.free(), -usage.purchased(), jobId, Optional.empty()))));
    }

    /** Copies what a crash left in an outbox; answers how many entries there were. */
    public int recover() {
        List<LedgerEntry> pending = store.withPendingEntries().stream()
                .flatMap(p -> p.outbox().stream())
                .toList();
        pending.forEach(store::settle);
        return pending.size();
    }

    /** What is wrong with an account's ledger, in plain words; empty when it adds up. */
    public List<String> verify(String accountId) {
        recover(accountId);
        List<String> wrong = new ArrayList<>();
        long free = 0;
        long purchased = 0;
        long sequence = 0;
        for (LedgerEntry entry : store.entries(accountId)) {
            free += entry.free();
            purchased += entry.purchased();
            if (entry.sequence() != ++sequence) wrong.add("entry " + sequence + " is missing");
            if (entry.after().free() != free || entry.after().purchased() != purchased) {
                wrong.add("the balance after " + entry.operation() + " does not add up");
            }
        }
        Balance balance = purse(accountId).balance();
        if (balance.free() != free || balance.purchased() != purchased) wrong.add("the balance is not the sum");
        return wrong;
    }

    private void grantToday(String accountId) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (purse(accountId).grantDay().filter(day -> !day.isBefore(today)).isPresent()) return;
        apply(
                accountId,
                "free:" + accountId + ":" + today,
                purse -> Optional.of(new Move(
                        EntryType.FREE, FREE_A_DAY - purse.balance().free(), 0, today.toString(), Optional.of(today))));
    }

    private static Optional<Move> debit(Balance balance, CreditAmount cost, String jobId) {
        if (balance.total() < cost.count()) return Optional.empty();
        long free = Math.min(balance.free(), cost.count());
        return Optional.of(new Move(EntryType.USAGE, -free, free - cost.count(), jobId, Optional.empty()));
    }

    /** The entry of an operation, applied now or earlier; empty when there is no move to make. */
    private Optional<LedgerEntry> apply(String accountId, String operation, Function<Purse, Optional<Move>> plan) {
        ReentrantLock turn = turns[Math.floorMod(accountId.hashCode(), turns.length)];
        turn.lock();
        try {
            while (true) {
                Purse purse = purse(accountId);
                Optional<LedgerEntry> earlier = purse.pending(operation).or(() -> store.entry(operation));
                if (earlier.isPresent()) return earlier;
                Optional<Move> move = plan.apply(purse);
                if (move.isEmpty()) return Optional.empty();
                LedgerEntry entry = entry(purse, operation, move.get());
                if (!store.apply(purse, entry, move.get().grantDay())) continue;
                store.settle(entry);
                return Optional.of(entry);
            }
        } finally {
            turn.unlock();
        }
    }

    private LedgerEntry entry(Purse purse, String operation, Move move) {
        Balance before = purse.balance();
        Balance after = new Balance(
                Math.addExact(before.free(), move.free()), Math.addExact(before.purchased(), move.purchased()));
        return new LedgerEntry(
                operation,
                purse.accountId(),
                move.type(),
                move.free(),
                move.purchased(),
                after,
                purse.sequence() + 1,
                move.cause(),
                clock.instant());
    }

    private void recover(String accountId) {
        purse(accountId).outbox().forEach(store::settle);
    }

    private Purse purse(String accountId) {
        return store.purse(accountId).orElseThrow(() -> new IllegalArgumentException("no account " + accountId));
    }
}
