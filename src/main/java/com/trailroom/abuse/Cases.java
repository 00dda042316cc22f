package com.trailroom.abuse;

import com.trailroom.abuse.AbuseCase.Review;
import com.trailroom.account.Account;
import com.trailroom.account.AccountControl;
import com.trailroom.account.Accounts;
import com.trailroom.audit.Audit;
import com.trailroom.audit.Deed;
import com.trailroom.kernel.Actor;
import com.trailroom.kernel.Refusal;
import com.trailroom.mail.Letter;
import com.trailroom.mail.Mails;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The entrance for those who look into cases: finds them, and decides them once. */
public class Cases {

    private final CaseStore store;
    private final Accounts accounts;
    private final AccountControl control;
    private final Mails mails;
    private final Audit audit;
    private final Clock clock;

    Cases(CaseStore store, Accounts accounts, AccountControl control, Mails mails, Audit audit, Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.control = control;
        this.mails = mails;
        this.audit = audit;
        this.clock = clock;
    }

    public Optional<AbuseCase> find(String id) {
        return store.find(id);
    }

    /** Newest first; those behind {@code after}, an id, when given. */
    public List<AbuseCase> find(
            Optional<CaseState> state, Optional<String> subject, Optional<String> after, int limit) {
        return store.find(state, subject, after, limit);
    }

    public long open() {
        return store.countOpen();
    }

    /** There is nothing in it. */
    public void clear(Actor actor, AbuseCase about, String reason) {
        decide(actor, about, CaseState.CLEARED, reason);
    }

    /** Tells the account's owner by mail what was noticed; not why the administrator decided so. */
    public void warn(Actor actor, AbuseCase about, String reason) {
        Account account = account(about);
        decide(actor, about, CaseState.WARNED, reason);
        mails.send(new Letter(
                "abuse-warning:" + about.id(),
                account.email(),
                "abuse-warning",
                Map.of("noticed", about.evidence().get(0), "number", about.id())));
    }

    /** Suspends the account, as {@link AccountControl} does; that it refuses, this does, and nothing is decided. */
    public void suspend(Actor actor, AbuseCase about, String reason) {
        Account account = account(about);
        requireOpen(about);
        control.suspend(actor, account, reason);
        decide(actor, about, CaseState.SUSPENDED, reason);
    }

    private synchronized void decide(Actor actor, AbuseCase about, CaseState state, String reason) {
        requireOpen(about);
        audit.record(Deed.of(actor, "abuse." + state.code(), about.id())
                .changing(CaseState.OPEN.code(), state.code())
                .because(reason));
        if (!store.review(about.id(), state, new Review(actor.id(), reason, clock.instant()))) {
            throw Refusal.because(AbuseRefusal.REVIEWED_BEFORE);
        }
        store.release(new Suspicion(about.rule(), about.subject(), 0, List.of()).key(), about.id());
    }

    private void requireOpen(AbuseCase about) {
        boolean open = store.find(about.id())
                .filter(now -> now.state() == CaseState.OPEN)
                .isPresent();
        if (!open) throw Refusal.because(AbuseRefusal.REVIEWED_BEFORE);
    }

    private Account account(AbuseCase about) {
        return Optional.of(about)
                .filter(AbuseCase::isAboutAnAccount)
                .flatMap(one -> accounts.find(one.subject()))
                .orElseThrow(() -> Refusal.because(AbuseRefusal.NO_ACCOUNT));
    }
}
