package com.trailroom.account;

import com.trailroom.audit.Audit;
import com.trailroom.audit.AuditBook;
import com.trailroom.config.Live;
import com.trailroom.config.Seal;
import com.trailroom.mail.MailBag;
import com.trailroom.support.MemoryDatabase;
import com.trailroom.support.MovableClock;
import java.util.ArrayList;
import java.util.List;

/** The whole room on a database in memory, with cheap hashing; mails arrive at once. */
final class AccountHouse implements AutoCloseable {

    static final String PASSWORD = "correct horse battery";
    static final Origin HOME =
            new Origin("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "192.0.2.7");
    static final Origin CAFE =
            new Origin("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/18.0 Safari/605.1", "198.51.100.9");

    final MemoryDatabase memory = new MemoryDatabase();
    final MovableClock clock = new MovableClock();
    final MailBag bag = new MailBag(memory.database(), clock);
    final List<AccountSuspended> news = new ArrayList<>();
    final List<PersonalData> rooms = new ArrayList<>();
    final Audit audit = AuditBook.in(memory.database(), clock);
    final AccountStore store = new AccountStore(memory.database(), memory.documents());
    final AccountChangeStore changes = new AccountChangeStore(memory.database());
    final SignInGuard guard = new SignInGuard(new FailureStore(memory.database()), clock);
    final Accounts accounts = new Accounts(store, new Passwords(new byte[32], 4), guard, clock);
    final BearerMemory believed = new BearerMemory(clock);
    final Sessions sessions = new Sessions(
            new SessionStore(memory.database(), memory.documents()),
            new AccessTokens(new byte[32], clock),
            new RefreshTokens(new byte[32]),
            believed,
            clock);
    final Bearers bearers = new Bearers(sessions, accounts, believed);
    final OneTimeLinks links = new OneTimeLinks(new LinkStore(memory.database()), clock);
    final AccountLetters letters = new AccountLetters(bag.mails(), MailBag.SITE, clock);
    final SecondFactors factors = new SecondFactors(
            new SecondFactorStore(memory.database()),
            new RecoveryCodes(new byte[32]),
            new Seal(new byte[32]),
            guard,
            letters,
            clock);
    final SignIns signIns = new SignIns(accounts, sessions, factors, links, letters);
    final PasswordChanges passwords =
            new PasswordChanges(accounts, changes, sessions, links, letters, Runnable::run, clock);
    final AddressChanges addresses = new AddressChanges(changes, links, letters, bearers, clock);
    final AccountControl control = new AccountControl(changes, sessions, audit, news::add, clock);
    final FirstAdmin firstAdmin = new FirstAdmin(accounts, changes, links, audit, clock);
    final IdentityStore identities = new IdentityStore(memory.database(), memory.documents());
    final DataExport export = new DataExport(rooms, store, identities, sessions, factors);
    final AccountDeletion deletion = new AccountDeletion(
            accounts,
            changes,
            sessions,
            links,
            letters,
            new AccountDeletion.Erasure(rooms, identities, guard, bag.mails(), audit),
            clock);

    AddressVerification verification(boolean required) {
        return new AddressVerification(accounts, changes, links, letters, bearers, required, Live.USUAL, clock);
    }

    Account register(String email) {
        Registration outcome = accounts.register(new NewAccount(email, PASSWORD, "Alice", "1"));
        return ((Registration.Registered) outcome).account();
    }

    Account verified(String email) {
        Account account = register(email);
        changes.verified(account.id(), account.email(), clock.instant());
        return again(account);
    }

    Account again(Account account) {
        return accounts.find(account.id()).orElseThrow();
    }

    boolean isSignedIn(TokenPair pair) {
        return bearers.identify(pair.access()) instanceof Bearer.Known;
    }

    /** Turns the second factor on; answers its secret. */
    byte[] withSecondFactor(Account account) {
        factors.begin(account);
        byte[] stored =
                new SecondFactorStore(memory.database()).pending(account.id()).orElseThrow();
        byte[] secret =
                new Seal(new byte[32]).open("totp:" + account.id(), stored).orElseThrow();
        factors.confirm(account, code(secret), HOME).orElseThrow();
        clock.move(java.time.Duration.ofSeconds(30));
        return secret;
    }

    String code(byte[] secret) {
        return Totp.code(secret, clock.instant().getEpochSecond() / 30, 6);
    }

    @Override
    public void close() {
        memory.close();
    }
}
