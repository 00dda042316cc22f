package com.trailroom.partner.key;

import com.mongodb.client.MongoDatabase;
import com.trailroom.account.Accounts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.nosql.Template;
import java.time.Clock;

/** Puts the room together. */
@ApplicationScoped
class KeyRoom {

    @Inject
    Clock clock;

    /** Makes the stores, and with them their indexes, before the first request. */
    void start(@Observes @Initialized(ApplicationScoped.class) Object started, ApiKeyStore store) {}

    @Produces
    @Singleton
    ApiKeyStore store(MongoDatabase database, Template documents) {
        return new ApiKeyStore(database, documents);
    }

    @Produces
    @Singleton
    KeyUses uses(ApiKeyStore store) {
        return new KeyUses(store, clock);
    }

    @Produces
    @Singleton
    ApiKeys keys(ApiKeyStore store, Accounts accounts, KeyUses uses) {
        return new ApiKeys(store, accounts, uses, clock);
    }
}
