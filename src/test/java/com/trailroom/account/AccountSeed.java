package com.trailroom.account;

import com.mongodb.client.MongoDatabase;
import com.trailroom.config.Live;
import jakarta.nosql.Template;
import java.time.Clock;

/** Registers accounts in a store that no TrailRoom has open, through the real classes; only the hashing is made cheap. */
public final class AccountSeed {

    private static final int CHEAPEST_COST = 4;

    private final Accounts accounts;

    /** {@code pepper} must be that of the TrailRoom which is to know the passwords. */
    public AccountSeed(MongoDatabase database, Template documents, byte[] pepper) {
        accounts = accounts(database, documents, pepper, Clock.systemUTC());
    }

    static Accounts accounts(MongoDatabase database, Template documents, byte[] pepper, Clock clock) {
        return new Accounts(
                new AccountStore(database, documents),
                new Passwords(pepper, CHEAPEST_COST),
                new SignInGuard(new FailureStore(database), clock),
                clock);
    }

    /** The entrance itself, for rooms that ask it. */
    public Accounts accounts() {
        return accounts;
    }

    /** As an installation has it where nobody spends before they have verified their address. */
    public AddressVerification strictVerification() {
        return new AddressVerification(accounts, null, null, null, null, true, Live.USUAL, Clock.systemUTC());
    }

    /** The new account's id. */
    public String register(String email, String password) {
        NewAccount form = new NewAccount(email, password, "Seeded", "test");
        if (accounts.register(form) instanceof Registration.Registered registered) {
            return registered.account().id();
        }
        throw new IllegalStateException(email + " is taken");
    }
}
