package com.trailroom.guard.signal;

import com.mongodb.client.MongoDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Puts the room together. */
@ApplicationScoped
class SignalRoom {

    @Produces
    @Singleton
    Signals signals(MongoDatabase database, Clock clock) {
        return new Signals(new SignalStore(database), clock);
    }
}
