package com.trailroom.account;

import com.trailroom.audit.Audit;
import com.trailroom.audit.Deed;
import com.trailroom.kernel.Actor;
import com.trailroom.kernel.Refusal;
import com.trailroom.mail.Mails;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The entrance for leaving. An account that is to be deleted stays usable for seven days, in which its owner may change their
 * mind; then everything personal is erased, and its id alone stands in ledger and invoices. Erasing may be interrupted
 * anywhere: it is repeated until it is done.
 */
public class AccountDeletion {

    static final Duration GRACE = Duration.ofDays(7);

    private static final Logger LOG = Logger.getLogger(AccountDeletion.class.getName());
    private static final int BATCH = 100;

    private final Accounts accounts;
    private final AccountChangeStore changes;
    private final Sessions sessions;
    private final OneTimeLinks links;
    private final AccountLetters letters;
    private final Erasure erasure;
    private final Clock clock;

    /** What is erased besides the account itself. */
    record Erasure(
            Iterable<PersonalData> rooms, IdentityStore identities, SignInGuard guard, Mails mails, Audit audit) {}

    AccountDeletion(
            Accounts accounts,
            AccountChangeStore changes,
            Sessions sessions,
            OneTimeLinks links,
            AccountLetters letters,
            Erasure erasure,
            Clock clock) {
        this.accounts = accounts;
        this.changes = changes;
        this.sessions = sessions;
        this.links = links;
        this.letters = letters;
        this.erasure = erasure;
        this.clock = clock;
    }

    /** Answers when it will be; writes to its owner, too. An earlier request keeps its day. Refuses the last super admin. */
    public Instant request(Account account) {
        if (isLastSuperAdmin(account)) throw Refusal.because(AccountRefusal.LAST_SUPER_ADMIN);
        Optional<Instant> earlier = changes.deletion(account.id());
        if (earlier.isPresent()) return earlier.get();
        Instant due = clock.instant().plus(GRACE);
        changes.setDeletion(account.id(), due);
        letters.deletion(account, due, links.issue(Purpose.KEEP_ACCOUNT, new OneTimeLinks.Link(account.id(), "")));
        return due;
    }

    /** When the account will be deleted; empty when nobody asked for it. */
    public Optional<Instant> due(Account account) {
        return changes.deletion(account.id());
    }

    public void keep(Account account) {
        changes.unsetDeletion(account.id());
        links.revoke(account.id(), Purpose.KEEP_ACCOUNT);
    }

    /** Whether the link of the mail still works. */
    public boolean isGood(String token) {
        return links.look(Purpose.KEEP_ACCOUNT, token).isPresent();
    }

    /** As {@link #keep(Account)}, by the link of the mail; false when it does not work, or no longer. */
    public boolean keep(String token) {
        return links.use(Purpose.KEEP_ACCOUNT, token)
                .map(link -> changes.unsetDeletion(link.accountId()))
                .orElse(false);
    }

    /** Erases the accounts whose time has come; a failure leaves an account for the next turn. */
    void eraseDue() {
        List<String> due = changes.dueForDeletion(clock.instant(), BATCH);
        for (String id : due) {
            try {
                accounts.find(id).filter(this::mayGo).ifPresent(this::erase);
            } catch (RuntimeException e) {
                LOG.log(Level.SEVERE, e, () -> "account " + id + " cannot be erased");
            }
        }
    }

    /** The others may have gone since this one asked to go: then it stays until somebody takes its place. */
    private boolean mayGo(Account account) {
        if (!isLastSuperAdmin(account)) return true;
        LOG.warning(() -> "account " + account.id() + " is the last super admin, and is not erased");
        return false;
    }

    private boolean isLastSuperAdmin(Account account) {
        return account.active()
                && account.role().equals(Role.SUPER_ADMIN.code())
                && changes.countActive(Role.SUPER_ADMIN) < 2;
    }

    private void erase(Account account) {
        changes.setActive(account.id(), false, clock.instant());
        sessions.endAll(account.id());
        erasure.rooms().forEach(room -> room.erase(account.id()));
        erasure.identities().unlink(account.id());
        erasure.mails().forget(account.email());
        changes.addressUnderWay(account.id()).ifPresent(erasure.mails()::forget);
        erasure.guard().succeeded(account.email());
        links.revokeAll(account.id());
        sessions.erase(account.id());
        erasure.audit().record(Deed.of(Actor.SYSTEM, "account.erased", account.id()));
        changes.erase(account.id(), clock.instant());
    }
}
