package com.trailroom.partner.usage;

import com.mongodb.client.MongoDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Puts the room together. */
@ApplicationScoped
class UsageRoom {

    /** Makes the stores, and with them their indexes, before the first request. */
    void start(@Observes @Initialized(ApplicationScoped.class) Object started, Usage usage) {}

    @Produces
    @Singleton
    Usage usage(MongoDatabase database, Clock clock) {
        return new Usage(new UsageStore(database), clock);
    }
}
