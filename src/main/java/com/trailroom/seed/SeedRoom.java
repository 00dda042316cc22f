package com.trailroom.seed;

import com.mongodb.client.MongoDatabase;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** The room, put together. */
@Dependent
class SeedRoom {

    @Inject
    MongoDatabase database;

    SeedStore store() {
        return new SeedStore(database);
    }
}
