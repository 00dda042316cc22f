package com.trailroom.partner.usage;

import com.mongodb.client.MongoDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Puts the room together. */
@ApplicationScoped
class UsageRoom {

    @Produces
    @Singleton
    Usage usage(MongoDatabase database, Clock clock) {
        return new Usage(new UsageStore(database), clock);
    }
}
