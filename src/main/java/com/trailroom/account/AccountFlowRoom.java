package com.trailroom.account;

import com.mongodb.client.MongoDatabase;
import com.trailroom.audit.Audit;
import com.trailroom.config.Live;
import com.trailroom.config.Secrets;
import com.trailroom.config.Settings;
import com.trailroom.mail.Mails;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.nosql.Template;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** Puts together what happens to an account between its beginning and its end. */
@ApplicationScoped
class AccountFlowRoom {

    private static final Duration EARLIEST = Duration.ofSeconds(1);
    private static final Duration LATEST = Duration.ofSeconds(3);

    @Resource
    ManagedExecutorService executor;

    @Inject
    Live live;

    @Inject
    MongoDatabase database;

    @Inject
    Template documents;

    @Inject
    Settings settings;

    @Inject
    Secrets secrets;

    @Inject
    Mails mails;

    @Inject
    Audit audit;

    @Inject
    Accounts accounts;

    @Inject
    Sessions sessions;

    @Inject
    Bearers bearers;

    @Inject
    Clock clock;

    /** Makes the stores, and with them their indexes, before the first request. */
    void start(
            @Observes @Initialized(ApplicationScoped.class) Object started,
            OneTimeLinks links,
            AccountSearch search,
            AccountNotes notes,
            AccountDeletion deletion) {}

    @Produces
    @Singleton
    AccountLetters letters() {
        return new AccountLetters(mails, settings.baseUrl(), clock);
    }

    @Produces
    @Singleton
    OneTimeLinks links() {
        return new OneTimeLinks(new LinkStore(database), clock);
    }

    @Produces
    @Singleton
    SecondFactors factors() {
        return new SecondFactors(
                new SecondFactorStore(database),
                new RecoveryCodes(secrets.passwordPepper()),
                secrets.seal(),
                guard(),
                letters(),
                clock);
    }

    @Produces
    @Singleton
    SignIns signIns(SecondFactors factors) {
        return new SignIns(accounts, sessions, factors, links(), letters());
    }

    @Produces
    @Singleton
    AddressVerification verification() {
        return new AddressVerification(
                accounts, changes(), links(), letters(), bearers, settings.requiresVerifiedEmail(), live, clock);
    }

    @Produces
    @Singleton
    PasswordChanges passwords() {
        return new PasswordChanges(accounts, changes(), sessions, links(), letters(), this::afterTheAnswer, clock);
    }

    @Produces
    @Singleton
    AddressChanges addresses() {
        return new AddressChanges(changes(), links(), letters(), bearers, clock);
    }

    @Produces
    @Singleton
    Profile profile() {
        return new Profile(changes(), bearers, clock);
    }

    @Produces
    @Singleton
    AccountControl control(Event<AccountSuspended> news) {
        return new AccountControl(changes(), sessions, audit, news::fire, clock);
    }

    @Produces
    @Singleton
    AccountSearch search() {
        return new AccountSearch(new AccountSearchStore(database));
    }

    @Produces
    @Singleton
    Headcount headcount() {
        return new Headcount(new HeadcountStore(database));
    }

    @Produces
    @Singleton
    AccountCare care() {
        return new AccountCare(changes(), sessions, links(), letters(), audit, clock);
    }

    @Produces
    @Singleton
    AccountNotes notes() {
        return new AccountNotes(new AccountNoteStore(database), audit, clock);
    }

    @Produces
    @Singleton
    FirstAdmin firstAdmin() {
        return new FirstAdmin(accounts, changes(), links(), audit, clock);
    }

    @Produces
    @Singleton
    DataExport export(@Any Instance<PersonalData> rooms, SecondFactors factors) {
        return new DataExport(
                rooms,
                new AccountStore(database, documents),
                new IdentityStore(database, documents),
                sessions,
                factors);
    }

    @Produces
    @Singleton
    AccountDeletion deletion(@Any Instance<PersonalData> rooms) {
        var erasure = new AccountDeletion.Erasure(rooms, new IdentityStore(database, documents), guard(), mails, audit);
        return new AccountDeletion(accounts, changes(), sessions, links(), letters(), erasure, clock);
    }

    /** Some time later, so that the work slows no answer down which might be the one that it followed from. */
    private void afterTheAnswer(Runnable work) {
        long millis = ThreadLocalRandom.current().nextLong(EARLIEST.toMillis(), LATEST.toMillis());
        CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS, executor)
                .execute(work);
    }

    private SignInGuard guard() {
        return new SignInGuard(new FailureStore(database), clock);
    }

    private AccountChangeStore changes() {
        return new AccountChangeStore(database);
    }
}
