package com.trailroom.credit;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.Optional;

/** Gives an account purchased credits, through the real ledger. */
public final class CreditSeed {

    private final Ledger ledger;

    public CreditSeed(MongoDatabase database) {
        ledger = new Ledger(new LedgerStore(database), Clock.systemUTC());
    }

    /** Once an account. */
    public void purchase(String accountId, long credits) {
        Move move =
                new Move(EntryType.PURCHASE, 0, credits, Move.SYSTEM, "seed", "Seeded for a test", Optional.empty());
        ledger.apply(accountId, "purchase:seed:" + accountId, purse -> Optional.of(move))
                .orElseThrow();
    }
}
