package com.trailroom.account;

import com.mongodb.client.MongoDatabase;
import com.trailroom.config.Secrets;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.nosql.Template;
import java.time.Clock;

/**
 * In the tested WAR only: hashes passwords at bcrypt's lowest cost, as hundreds of people register. {@code AccountRoomTest}
 * knows what they cost in the product, and the tests that start it as it is shipped pay that.
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class QuickHashing {

    @Inject
    MongoDatabase database;

    @Inject
    Template documents;

    @Inject
    Secrets secrets;

    @Inject
    Clock clock;

    @Produces
    @Singleton
    Accounts accounts() {
        return AccountSeed.accounts(database, documents, secrets.passwordPepper(), clock);
    }
}
