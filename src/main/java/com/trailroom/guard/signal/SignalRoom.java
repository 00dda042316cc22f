package com.trailroom.guard.signal;

import com.mongodb.client.MongoDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Puts the room together. */
@ApplicationScoped
class SignalRoom {

    /** Makes the stores, and with them their indexes, before the first request. */
    void start(@Observes @Initialized(ApplicationScoped.class) Object started, Signals signals) {}

    @Produces
    @Singleton
    Signals signals(MongoDatabase database, Clock clock) {
        return new Signals(new SignalStore(database), clock);
    }
}
