package com.trailroom.account;

import com.mongodb.client.MongoDatabase;
import com.trailroom.config.Live;
import com.trailroom.config.Secrets;
import jakarta.annotation.PostConstruct;
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
class AccountRoom {

    private static final int BCRYPT_COST = 12;

    @Inject
    MongoDatabase database;

    @Inject
    Template documents;

    @Inject
    Secrets secrets;

    @Inject
    Clock clock;

    private BearerMemory memory;

    @Inject
    Live live;

    @PostConstruct
    void open() {
        memory = new BearerMemory(clock);
    }

    /** Makes the stores, and with them their indexes, before the first request. */
    void start(@Observes @Initialized(ApplicationScoped.class) Object started, Accounts accounts, Sessions sessions) {}

    @Produces
    @Singleton
    Accounts accounts() {
        return new Accounts(
                new AccountStore(database, documents),
                new Passwords(secrets.passwordPepper(), BCRYPT_COST),
                new SignInGuard(new FailureStore(database), clock),
                clock);
    }

    @Produces
    @Singleton
    GoogleAccounts googleAccounts(AccountLetters letters) {
        return new GoogleAccounts(
                new AccountStore(database, documents), new IdentityStore(database, documents), letters, live, clock);
    }

    @Produces
    @Singleton
    Sessions sessions() {
        byte[] key = secrets.jwtKey();
        return new Sessions(
                new SessionStore(database, documents),
                new AccessTokens(key, clock),
                new RefreshTokens(key),
                memory,
                clock);
    }

    @Produces
    @Singleton
    Bearers bearers(Sessions sessions, Accounts accounts) {
        return new Bearers(sessions, accounts, memory);
    }
}
