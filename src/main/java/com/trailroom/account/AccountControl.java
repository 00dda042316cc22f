package com.trailroom.account;

import com.trailroom.audit.Audit;
import com.trailroom.audit.Deed;
import com.trailroom.kernel.Actor;
import com.trailroom.kernel.Refusal;
import java.time.Clock;
import java.util.function.Consumer;

/**
 * The entrance for what administrators do to accounts. Each deed is audited before it is done, and felt at once. Whether the
 * actor may do it was asked before ({@link Permissions}).
 */
public class AccountControl {

    private final AccountChangeStore changes;
    private final Sessions sessions;
    private final Audit audit;
    private final Consumer<AccountSuspended> news;
    private final Clock clock;

    AccountControl(
            AccountChangeStore changes, Sessions sessions, Audit audit, Consumer<AccountSuspended> news, Clock clock) {
        this.changes = changes;
        this.sessions = sessions;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    /**
     * Ends all sessions, and lets nobody in; does nothing to an account that is suspended. Refuses the last super admin,
     * and an administrator on behalf of one who may not change roles.
     */
    public void suspend(Actor actor, Account account, String reason) {
        if (!account.active()) return;
        Permissions.requireReach(actor, account);
        keepOneSuperAdmin(account);
        audit.record(Deed.of(actor, "account.suspended", account.id())
                .changing("active", "suspended")
                .because(reason));
        changes.setActive(account.id(), false, clock.instant());
        sessions.endAll(account.id());
        news.accept(new AccountSuspended(account.id()));
    }

    public void reactivate(Actor actor, Account account, String reason) {
        if (account.active()) return;
        Permissions.requireReach(actor, account);
        audit.record(Deed.of(actor, "account.reactivated", account.id())
                .changing("suspended", "active")
                .because(reason));
        changes.setActive(account.id(), true, clock.instant());
    }

    /** Ends all sessions of the account, which begins anew with what it may do now. Refuses the last super admin. */
    public void changeRole(Actor actor, Account account, Role role, String reason) {
        if (account.role().equals(role.code())) return;
        keepOneSuperAdmin(account);
        audit.record(Deed.of(actor, "account.role_changed", account.id())
                .changing(account.role(), role.code())
                .because(reason));
        changes.setRole(account.id(), account.role(), role.code(), clock.instant());
        sessions.endAll(account.id());
    }

    private void keepOneSuperAdmin(Account account) {
        boolean last = account.role().equals(Role.SUPER_ADMIN.code()) && changes.countActive(Role.SUPER_ADMIN) < 2;
        if (last) throw Refusal.because(AccountRefusal.LAST_SUPER_ADMIN);
    }
}
