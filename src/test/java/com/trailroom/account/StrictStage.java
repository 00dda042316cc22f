package com.trailroom.account;

import com.mongodb.client.MongoDatabase;
import com.trailroom.config.Live;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;

/**
 * In the tested WAR only: who has an address at {@value #DOMAIN} has to verify it before spending, as everybody has where
 * {@code TRAILROOM_REQUIRE_VERIFIED_EMAIL} is on; so one boot serves journeys of both kinds.
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class StrictStage {

    public static final String DOMAIN = "@strict.example.org";

    @Inject
    MongoDatabase database;

    @Inject
    Accounts accounts;

    @Inject
    Bearers bearers;

    @Inject
    Live live;

    @Inject
    Clock clock;

    @Produces
    @Singleton
    AddressVerification verification(OneTimeLinks links, AccountLetters letters) {
        AccountChangeStore changes = new AccountChangeStore(database);
        AddressVerification strict =
                new AddressVerification(accounts, changes, links, letters, bearers, true, live, clock);
        return new AddressVerification(accounts, changes, links, letters, bearers, false, live, clock) {
            @Override
            public void demand(String accountId) {
                accounts.find(accountId).ifPresent(this::demand);
            }

            @Override
            public boolean isMissing(Account account) {
                return account.email().endsWith(DOMAIN) && strict.isMissing(account);
            }

            @Override
            public Registration register(NewAccount form) {
                return form.email().endsWith(DOMAIN) ? strict.register(form) : super.register(form);
            }
        };
    }
}
