package com.trailroom.credit;

import com.trailroom.config.Dial;
import com.trailroom.config.Live;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Sets the free purse of free-tier accounts to as many as there are a day, once an account and UTC day, whoever asks first. */
@Dependent
class DailyGrant {

    private static final Logger LOG = Logger.getLogger(DailyGrant.class.getName());
    private static final int BATCH = 500;

    private final Ledger ledger;
    private final LedgerStore store;
    private final Live live;
    private final Clock clock;

    @Inject
    DailyGrant(LedgerStore store, Live live, Clock clock) {
        this.ledger = new Ledger(store, clock);
        this.store = store;
        this.live = live;
        this.clock = clock;
    }

    /** The purse once today's grant is in it. */
    Purse grant(String accountId) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Purse purse = ledger.purse(accountId);
        if (!purse.isDue(today)) return purse;
        ledger.apply(accountId, "free:" + accountId + ":" + today, seen -> move(seen, today));
        return ledger.purse(accountId);
    }

    /** Grants to every account that is due; one that fails is logged and left to its next reader. */
    void grantAll() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        String last = "";
        List<String> due;
        while (!(due = store.accountsDue(today, last, BATCH)).isEmpty()) {
            for (String accountId : due) {
                try {
                    grant(accountId);
                } catch (RuntimeException e) {
                    LOG.log(Level.WARNING, e, () -> "no daily grant for " + accountId);
                }
            }
            last = due.get(due.size() - 1);
        }
    }

    private Optional<Move> move(Purse purse, LocalDate today) {
        if (!purse.isDue(today)) return Optional.empty();
        return Optional.of(new Move(
                EntryType.FREE,
                live.number(Dial.FREE_A_DAY) - purse.balance().free(),
                0,
                Move.SYSTEM,
                today.toString(),
                "Daily free credits",
                Optional.of(today)));
    }
}
