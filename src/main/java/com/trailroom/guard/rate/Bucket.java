package com.trailroom.guard.rate;

import com.trailroom.guard.rate.SharedBuckets.Lease;
import java.time.Duration;
import java.time.Instant;
import java.util.logging.Logger;

/**
 * One bucket as this node sees it: its own arithmetic, exact for the requests that come here, and the tokens it has leased
 * from the shared bucket and not yet given out. Who asks for a token must hold the bucket's monitor until it is taken.
 *
 * <p>On a single node the lease never refuses what the own arithmetic allows: what is leased and what is left in the shared
 * bucket are together at least as much as the own bucket holds.
 */
final class Bucket {

    private static final Logger LOG = Logger.getLogger(Bucket.class.getName());

    private final String name;
    private final RateLimit limit;
    private final SharedBuckets shared;
    private volatile Instant full = Instant.EPOCH;
    private Instant sharedFull = Instant.EPOCH;
    private int leased;

    Bucket(String name, RateLimit limit, SharedBuckets shared) {
        this.name = name;
        this.limit = limit;
        this.shared = shared;
    }

    /** Whether there is a token; leases some when this node has none. */
    boolean has(Instant now) {
        if (limit.tokens(full, now) == 0) return false;
        if (leased == 0 && limit.tokens(sharedFull, now) > 0) lease(now);
        return leased > 0;
    }

    /** Only after {@link #has} said so. */
    void take(Instant now) {
        full = limit.fullAfter(full, now, 1);
        leased--;
    }

    Quota quota(Instant now) {
        int own = limit.tokens(full, now);
        int together = leased + limit.tokens(sharedFull, now);
        boolean ownIsLess = own <= together;
        Duration more = limit.nextToken(ownIsLess ? full : sharedFull, now);
        return new Quota(limit, Math.min(own, together), more);
    }

    /** Whether forgetting it changes nothing: it is full, and so is the shared one if only this node took from it. Needs no lock. */
    boolean isIdle(Instant now) {
        return !full.plus(limit.period().multipliedBy(limit.slice())).isAfter(now);
    }

    private void lease(Instant now) {
        try {
            Lease lease = shared.lease(name, limit, now);
            leased = lease.tokens();
            sharedFull = lease.full();
        } catch (RuntimeException unreachable) {
            LOG.warning(() -> "Rate limits are not shared at the moment: " + unreachable.getMessage());
            leased = limit.slice();
        }
    }
}
