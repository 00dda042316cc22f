package com.trailroom.partner.key;

import com.mongodb.client.MongoDatabase;
import com.trailroom.account.Accounts;
import jakarta.enterprise.context.ApplicationScoped;
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
