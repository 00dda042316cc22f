package com.trailroom.credit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Has all accounts verified, and keeps what was found for the console. */
@ApplicationScoped
public class LedgerChecks {

    private static final int EXAMPLES = 20;

    private final LedgerVerifier verifier;
    private final CheckStore store;
    private final Clock clock;

    @Inject
    public LedgerChecks(LedgerVerifier verifier, CheckStore store, Clock clock) {
        this.verifier = verifier;
        this.store = store;
        this.clock = clock;
    }

    /** For CDI's proxy. */
    protected LedgerChecks() {
        this(null, null, null);
    }

    /** Takes as long as the ledger is. */
    public void run() {
        List<Mismatch> wrong = verifier.verifyAll();
        store.write(new LedgerCheck(
                clock.instant(), wrong.size(), wrong.stream().limit(EXAMPLES).toList()));
    }

    /** Empty before the first. */
    public Optional<LedgerCheck> last() {
        return store.last();
    }
}
