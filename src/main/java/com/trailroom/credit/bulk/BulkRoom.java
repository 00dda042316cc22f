package com.trailroom.credit.bulk;

import com.mongodb.client.MongoDatabase;
import com.trailroom.account.Accounts;
import com.trailroom.audit.Audit;
import com.trailroom.credit.CreditAdjustments;
import com.trailroom.store.Leases;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Puts the room together. */
@ApplicationScoped
class BulkRoom {

    @Resource
    ManagedExecutorService executor;

    /** Makes the stores, and with them their indexes, before the first request. */
    void start(@Observes @Initialized(ApplicationScoped.class) Object started, BulkCredits bulk) {}

    @Produces
    @Singleton
    BulkCredits bulk(
            MongoDatabase database, Accounts accounts, CreditAdjustments adjustments, Audit audit, Clock clock) {
        return new BulkCredits(
                new BulkStore(database), accounts, adjustments, audit, new Leases(database), executor, clock);
    }
}
