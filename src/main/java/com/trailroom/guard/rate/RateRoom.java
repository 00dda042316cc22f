package com.trailroom.guard.rate;

import com.mongodb.client.MongoDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Puts the room together. */
@ApplicationScoped
class RateRoom {

    @Inject
    Clock clock;

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
