package com.trailroom.dial;

import com.mongodb.client.MongoDatabase;
import com.trailroom.audit.Audit;
import com.trailroom.config.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Puts the room together. */
@ApplicationScoped
class DialRoom {

    @Produces
    @Singleton
    Dials dials(MongoDatabase database, Audit audit, Settings settings, Clock clock) {
        return new Dials(new DialStore(database), audit, dial -> dial.initial(settings), clock);
    }
}
