package com.trailroom.seed;

import com.mongodb.client.MongoDatabase;
import com.trailroom.audit.AuditPast;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** The room, put together. */
@Dependent
class SeedRoom {

    @Inject
    MongoDatabase database;

    @Inject
    AuditPast audit;

    SeedStore store() {
        return new SeedStore(database);
    }
}
