package com.trailroom.account;

import com.trailroom.audit.Audit;
import com.trailroom.audit.Deed;
import com.trailroom.kernel.Actor;
import java.time.Clock;
import java.util.Optional;

/**
 * Makes the first super admin: from the configuration, or by whoever can read the log of a machine that has none. Once there
 * is one, neither does anything.
 */
public class FirstAdmin {

    private static final OneTimeLinks.Link NOBODY = new OneTimeLinks.Link("first-admin", "");
    private static final String CONSENT = "operator";

    private final Accounts accounts;
    private final AccountChangeStore changes;
    private final OneTimeLinks links;
    private final Audit audit;
    private final Clock clock;

    FirstAdmin(Accounts accounts, AccountChangeStore changes, OneTimeLinks links, Audit audit, Clock clock) {
        this.accounts = accounts;
        this.changes = changes;
        this.links = links;
        this.audit = audit;
        this.clock = clock;
    }

    boolean isMissing() {
        return changes.countActive(Role.SUPER_ADMIN) == 0;
    }

    /** A token for {@link #make}. */
    String invite() {
        return links.issue(Purpose.FIRST_ADMIN, NOBODY);
    }

    /** Whether a token still works. */
    public boolean isInvited(String token) {
        return isMissing() && links.look(Purpose.FIRST_ADMIN, token).isPresent();
    }

    /** Refuses what cannot be registered, for which the token stays good; empty for a token that does not work. */
    public Optional<Account> make(String token, NewAccount form) {
        if (!isInvited(token)) return Optional.empty();
        Account account = registered(form);
        return links.use(Purpose.FIRST_ADMIN, token).map(used -> promoted(account));
    }

    /** Gives the role to the account with this address; it begins with this password when there is none. */
    void fromConfiguration(String email, String password) {
        if (isMissing()) promoted(registered(new NewAccount(email, password, "", CONSENT)));
    }

    private Account registered(NewAccount form) {
        return accounts.register(form) instanceof Registration.Registered registered
                ? registered.account()
                : accounts.findByEmail(form.email()).orElseThrow();
    }

    private Account promoted(Account account) {
        audit.record(Deed.of(Actor.SYSTEM, "account.role_changed", account.id())
                .changing(account.role(), Role.SUPER_ADMIN.code())
                .because("the first super admin"));
        changes.setRole(account.id(), account.role(), Role.SUPER_ADMIN.code(), clock.instant());
        changes.verified(account.id(), account.email(), clock.instant());
        return accounts.find(account.id()).orElseThrow();
    }
}
