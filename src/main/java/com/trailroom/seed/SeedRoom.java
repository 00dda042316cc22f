package com.trailroom.seed;

import com.mongodb.client.MongoDatabase;
import com.trailroom.audit.AuditPast;
import com.trailroom.config.Settings;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;

/** The room, put together. */
@Dependent
class SeedRoom {

    @Inject
    MongoDatabase database;

    @Inject
    AuditPast audit;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    SeedStore store() {
        return new SeedStore(database);
    }
}
