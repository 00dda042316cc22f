package com.trailroom.account;

import com.trailroom.audit.Audit;
import com.trailroom.audit.Deed;
import com.trailroom.kernel.Actor;
import java.time.Clock;

/**
 * The entrance for what administrators do about the ways into an account, when somebody else may know them. Each deed is
 * audited before it is done, and felt at once; an administrator's account is out of reach for who may not change roles.
 */
public class AccountCare {

    private final AccountChangeStore changes;
    private final Sessions sessions;
    private final OneTimeLinks links;
    private final AccountLetters letters;
    private final Audit audit;
    private final Clock clock;

    AccountCare(
            AccountChangeStore changes,
            Sessions sessions,
            OneTimeLinks links,
            AccountLetters letters,
            Audit audit,
            Clock clock) {
        this.changes = changes;
        this.sessions = sessions;
        this.links = links;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
    }

    /** Takes the password away, ends all sessions, and sends the owner a link to choose another. */
    public void resetPassword(Actor actor, Account account, String reason) {
        Permissions.requireReach(actor, account);
        audit.record(Deed.of(actor, "account.password_reset", account.id())
                .changing(live(account), "no password, 0 sessions")
                .because(reason));
        changes.unsetPassword(account.id(), clock.instant());
        links.revoke(account.id(), Purpose.FINISH_SIGN_IN);
        sessions.endAll(account.id());
        String token = links.issue(Purpose.RESET_PASSWORD, new OneTimeLinks.Link(account.id(), account.email()));
        letters.passwordReset(account, token);
    }

    public void endSessions(Actor actor, Account account, String reason) {
        Permissions.requireReach(actor, account);
        audit.record(Deed.of(actor, "account.sessions_ended", account.id())
                .changing(live(account), "0 sessions")
                .because(reason));
        sessions.endAll(account.id());
    }

    private String live(Account account) {
        return sessions.of(account).size() + " sessions";
    }
}
