package com.trailroom.audit;

import com.mongodb.client.MongoDatabase;
import com.trailroom.config.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
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

    /** Makes the stores, and with them their indexes, before the first request. */
    void start(@Observes @Initialized(ApplicationScoped.class) Object started, Audit audit) {}

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

    @Produces
    @Singleton
    AuditPast past() {
        return new AuditPast(store());
    }

    private AuditStore store() {
        return new AuditStore(database, new AuditSeal(secrets.seal()));
    }
}
