package com.trailroom.guard.rate;

import com.mongodb.client.MongoDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Puts the room together. */
@ApplicationScoped
class RateRoom {

    @Inject
    Clock clock;

    /** Makes the stores, and with them their indexes, before the first request. */
    void start(@Observes @Initialized(ApplicationScoped.class) Object started, BucketStore buckets) {}

    @Produces
    @Singleton
    BucketStore buckets(MongoDatabase database) {
        return new BucketStore(database);
    }

    @Produces
    @Singleton
    RateLimits limits(BucketStore buckets) {
        return new RateLimits(buckets, clock);
    }
}
