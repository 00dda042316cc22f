package com.trailroom.credit;

import com.trailroom.audit.Audit;
import com.trailroom.audit.AuditEntry;
import com.trailroom.audit.Deed;
import com.trailroom.config.Live;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/**
 * The entrance for administrators who give or take credits. What is given is purchased credits, which stay; what is taken is
 * purchased credits first. The audit log knows of it before the ledger does.
 */
@ApplicationScoped
public class CreditAdjustments {

    private final Ledger ledger;
    private final DailyGrant dailyGrant;
    private final Audit audit;

    @Inject
    public CreditAdjustments(LedgerStore store, Live live, Audit audit, Clock clock) {
        this.ledger = new Ledger(store, clock);
        this.dailyGrant = new DailyGrant(store, live, clock);
        this.audit = audit;
    }

    /** For CDI's proxy. */
    protected CreditAdjustments() {
        this(null, null, null, null);
    }

    /** The entry of it, made now or earlier; empty when more is to be taken than there is. */
    public Optional<LedgerEntry> adjust(Adjustment wanted) {
        String operation = "adjustment:" + wanted.key();
        Purse purse = dailyGrant.grant(wanted.accountId());
        Optional<LedgerEntry> earlier = ledger.earlier(purse, operation);
        if (earlier.isPresent() || isTooMuch(purse, wanted)) return earlier;
        AuditEntry noted = audit.record(deed(purse, wanted));
        return ledger.apply(
                wanted.accountId(),
                operation,
                now -> isTooMuch(now, wanted) ? Optional.empty() : move(now, wanted, noted));
    }

    private static boolean isTooMuch(Purse purse, Adjustment wanted) {
        return purse.balance().total() + wanted.credits() < 0;
    }

    private static Deed deed(Purse purse, Adjustment wanted) {
        long before = purse.balance().total();
        return Deed.of(wanted.actor(), "credits.adjusted", wanted.accountId())
                .changing(before + " credits", before + wanted.credits() + " credits")
                .because(wanted.reason());
    }

    private static Optional<Move> move(Purse purse, Adjustment wanted, AuditEntry noted) {
        long purchased = Math.max(wanted.credits(), -purse.balance().purchased());
        return Optional.of(new Move(
                EntryType.ADMIN_ADJUSTMENT,
                wanted.credits() - purchased,
                purchased,
                wanted.actor().id(),
                "audit-" + noted.sequence(),
                "Adjusted by TrailRoom",
                Optional.empty()));
    }
}
