package com.trailroom.account;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The entrance for another password: a known one is changed, a forgotten one replaced by a link in a mail. */
public class PasswordChanges {

    private static final Logger LOG = Logger.getLogger(PasswordChanges.class.getName());
    private static final int MOST_WAITING = 500;

    private final Accounts accounts;
    private final AccountChangeStore changes;
    private final Sessions sessions;
    private final OneTimeLinks links;
    private final AccountLetters letters;
    private final Executor executor;
    private final Clock clock;
    private final Semaphore waiting = new Semaphore(MOST_WAITING);

    PasswordChanges(
            Accounts accounts,
            AccountChangeStore changes,
            Sessions sessions,
            OneTimeLinks links,
            AccountLetters letters,
            Executor executor,
            Clock clock) {
        this.accounts = accounts;
        this.changes = changes;
        this.sessions = sessions;
        this.links = links;
        this.letters = letters;
        this.executor = executor;
        this.clock = clock;
    }

    /** Returns at once, so that nobody can tell a known address from an unknown one by the time it takes. */
    public void forgotten(String email) {
        if (!waiting.tryAcquire()) return;
        try {
            executor.execute(() -> write(email));
        } catch (RejectedExecutionException stopping) {
            waiting.release();
        }
    }

    /** The account that the link gives another password. */
    public Optional<Account> look(String token) {
        return links.look(Purpose.RESET_PASSWORD, token)
                .flatMap(link -> accounts.find(link.accountId()))
                .filter(Account::active);
    }

    /**
     * Sets the password, ends all sessions, and verifies the address, since the link came by mail. Refuses a bad password,
     * for which the link stays good; empty for a link that does not work, or no longer.
     */
    public Optional<Account> reset(String token, String password, Origin origin) {
        accounts.check(password);
        Optional<Account> account = look(token);
        if (account.isEmpty()) return account;
        String hash = accounts.hash(password);
        Optional<OneTimeLinks.Link> link = links.use(Purpose.RESET_PASSWORD, token);
        if (link.isEmpty()) return Optional.empty();
        changes.verified(account.get().id(), link.get().detail(), clock.instant());
        changes.setPassword(account.get().id(), hash, clock.instant());
        changed(account.get(), origin);
        sessions.endAll(account.get().id());
        return account;
    }

    /**
     * Sets the password and ends all other sessions. An account without one needs no present password: whoever calls this has
     * made sure by other means. Refuses a bad password. Of two changes at once one is made; to the other one the present
     * password is wrong.
     */
    public Proof change(Account account, String sessionId, String present, String password, Origin origin) {
        accounts.check(password);
        Account before = accounts.find(account.id()).orElse(account);
        Proof proof =
                accounts.hasPassword(account) ? accounts.prove(account, present, origin.address()) : new Proof.Passed();
        if (!(proof instanceof Proof.Passed)) return proof;
        if (!changes.changePassword(before, accounts.hash(password), clock.instant())) return new Proof.Wrong();
        changed(account, origin);
        sessions.endOthers(account, sessionId);
        return proof;
    }

    private void changed(Account account, Origin origin) {
        links.revoke(account.id(), Purpose.RESET_PASSWORD);
        links.revoke(account.id(), Purpose.FINISH_SIGN_IN);
        letters.passwordChanged(account, origin);
    }

    private void write(String email) {
        try {
            accounts.findByEmail(email)
                    .filter(Account::active)
                    .filter(account -> !links.isFresh(Purpose.RESET_PASSWORD, account.id()))
                    .ifPresent(account -> letters.forgottenPassword(
                            account,
                            links.issue(Purpose.RESET_PASSWORD, new OneTimeLinks.Link(account.id(), account.email()))));
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "a link for a forgotten password cannot be sent", e);
        } finally {
            waiting.release();
        }
    }
}
