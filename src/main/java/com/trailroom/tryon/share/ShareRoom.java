package com.trailroom.tryon.share;

import com.mongodb.client.MongoDatabase;
import com.trailroom.account.Account;
import com.trailroom.account.Accounts;
import com.trailroom.config.Secrets;
import com.trailroom.tryon.TryOns;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Puts the room together. */
@ApplicationScoped
class ShareRoom {

    /** Makes the store, and with it its indexes, before the first request. */
    void start(@Observes @Initialized(ApplicationScoped.class) Object started, ShareStore store) {}

    @Produces
    @Singleton
    ShareStore store(MongoDatabase database) {
        return new ShareStore(database);
    }

    @Produces
    @Singleton
    Shares shares(ShareStore store, Secrets secrets, TryOns tryOns, Accounts accounts, Clock clock) {
        return new Shares(
                store,
                new ShareTokens(secrets.jwtKey()),
                tryOns,
                id -> accounts.find(id).filter(Account::active).isPresent(),
                clock);
    }
}
