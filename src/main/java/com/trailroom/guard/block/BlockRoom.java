package com.trailroom.guard.block;

import com.mongodb.client.MongoDatabase;
import com.trailroom.audit.Audit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Puts the room together. */
@ApplicationScoped
class BlockRoom {

    @Produces
    @Singleton
    Blocks blocks(MongoDatabase database, Audit audit, Clock clock) {
        return new Blocks(new BlockStore(database), audit, clock);
    }
}
