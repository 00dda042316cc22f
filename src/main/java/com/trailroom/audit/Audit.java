package com.trailroom.audit;

import com.trailroom.audit.AuditSeal.Use;
import com.trailroom.kernel.Actor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** The entrance: records deeds, finds them again. */
public class Audit {

    static final Duration KEPT = Duration.ofDays(365);

    private final AuditStore store;
    private final Clock clock;

    Audit(AuditStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Adds a deed to the chain. Once this returns it is kept; when it throws, the deed must not be done. */
    public synchronized AuditEntry record(Deed deed) {
        while (true) {
            Link end = end();
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            AuditEntry entry = end.next(deed, now);
            if (store.insert(entry)) {
                store.mark(Use.HEAD, Link.after(entry));
                return entry;
            }
        }
    }

    /**
     * Newest first.
     *
     * @param before the number of the last entry of the page before
     */
    public List<AuditEntry> find(AuditFilter filter, Optional<Long> before, int limit) {
        return store.find(filter, before.orElse(Long.MAX_VALUE), limit);
    }

    /** The newest of all. */
    public Optional<AuditEntry> last() {
        return store.last();
    }

    /** Deletes what is older than a year, and records that; a checkpoint stands for what is gone. */
    void prune() {
        Optional<Long> first = store.firstSince(clock.instant().minus(KEPT));
        long last = first.orElseGet(() -> end().sequence() + 1) - 1;
        Optional<AuditEntry> newestOld = store.at(last);
        if (newestOld.isEmpty()) return;
        record(Deed.of(Actor.SYSTEM, "audit.pruned", "1-" + last));
        store.mark(Use.CHECKPOINT, Link.after(newestOld.get()));
        store.deleteUpTo(last);
    }

    private Link end() {
        return store.last()
                .map(Link::after)
                .or(() -> store.marked(Use.CHECKPOINT))
                .orElse(Link.GENESIS);
    }
}
