package com.trailroom.credit;

import com.trailroom.kernel.Ids;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Applies an operation once for ever. It is looked for in the outbox, then in the ledger, in that order; only then is it
 * applied to the balance just read, if that has not moved on.
 */
@Dependent
class Ledger {

    /** Only to spare one node useless repetitions; what is right does not rest on them. */
    private static final ReentrantLock[] TURNS =
            Stream.generate(ReentrantLock::new).limit(256).toArray(ReentrantLock[]::new);

    private final LedgerStore store;
    private final Clock clock;
    private final Ids ids;

    @Inject
    Ledger(LedgerStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
        this.ids = new Ids(clock);
    }

    Purse purse(String accountId) {
        return store.purse(accountId).orElseThrow(() -> new IllegalArgumentException("no account " + accountId));
    }

    /** The entry of an operation, applied now or earlier; empty when there is no move to make. */
    Optional<LedgerEntry> apply(String accountId, String operation, Function<Purse, Optional<Move>> plan) {
        ReentrantLock turn = TURNS[Math.floorMod(accountId.hashCode(), TURNS.length)];
        turn.lock();
        try {
            while (true) {
                Purse purse = purse(accountId);
                Optional<LedgerEntry> earlier = earlier(purse, operation);
                if (earlier.isPresent()) return earlier;
                Optional<Move> move = plan.apply(purse);
                if (move.isEmpty()) return Optional.empty();
                LedgerEntry entry = entry(purse, operation, move.get());
                if (!store.apply(purse, entry, move.get().grantDay(), move.get().paidTier())) continue;
                store.settle(entry);
                return Optional.of(entry);
            }
        } finally {
            turn.unlock();
        }
    }

    Optional<LedgerEntry> earlier(Purse purse, String operation) {
        Optional<LedgerEntry> pending = purse.pending(operation);
        pending.ifPresent(store::settle);
        Optional<LedgerEntry> found = pending.or(() -> store.entry(operation));
        found.filter(entry -> !entry.accountId().equals(purse.accountId())).ifPresent(entry -> {
            throw new IllegalStateException(operation + " belongs to another account than " + purse.accountId());
        });
        return found;
    }

    private LedgerEntry entry(Purse purse, String operation, Move move) {
        Balance before = purse.balance();
        Balance after = new Balance(
                Math.addExact(before.free(), move.free()), Math.addExact(before.purchased(), move.purchased()));
        return new LedgerEntry(
                ids.next("txn"),
                operation,
                purse.accountId(),
                move.type(),
                move.free(),
                move.purchased(),
                after,
                purse.sequence() + 1,
                move.actor(),
                move.cause(),
                move.description(),
                clock.instant());
    }
}
