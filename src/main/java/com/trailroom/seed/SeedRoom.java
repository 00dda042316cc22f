package com.trailroom.seed;

import com.mongodb.client.MongoDatabase;
import com.trailroom.account.AccountSearch;
import com.trailroom.insight.RollUps;
import com.trailroom.partner.usage.Usage;
import com.trailroom.payment.Finance;
import com.trailroom.tryon.JobDesk;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/**
 * The room, put together. The other rooms' entrances are here so that their stores have made their indexes before there is much
 * to put into them.
 */
@Dependent
class SeedRoom {

    @Inject
    MongoDatabase database;

    @Inject
    AccountSearch accounts;

    @Inject
    JobDesk jobs;

    @Inject
    Finance payments;

    @Inject
    Usage usage;

    @Inject
    RollUps rollUps;

    SeedStore store() {
        return new SeedStore(database);
    }
}
