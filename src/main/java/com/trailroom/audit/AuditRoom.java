package com.trailroom.audit;

import com.mongodb.client.MongoDatabase;
import com.trailroom.config.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Puts the room together. */
@ApplicationScoped
class AuditRoom {

    @Inject
    MongoDatabase database;

    @Inject
    Secrets secrets;

    @Inject
    Clock clock;

    @Produces
    @Singleton
    Audit audit() {
        return new Audit(store(), clock);
    }

    @Produces
    @Singleton
    AuditVerifier verifier() {
        return new AuditVerifier(store());
    }

    private AuditStore store() {
        return new AuditStore(database, new AuditSeal(secrets.seal()));
    }
}
