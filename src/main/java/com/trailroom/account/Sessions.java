package com.trailroom.account;

import com.trailroom.account.RefreshTokens.Refresh;
import com.trailroom.account.SessionStore.Session;
import com.trailroom.kernel.Ids;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The entrance to tokens. A sign-in begins a session; each refresh begins its next generation; an old refresh token that
 * comes back ends the session, unless it comes within ten seconds, as it does when an answer was lost.
 */
public class Sessions {

    private static final Duration LIFE = Duration.ofDays(7);
    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final Duration STEPPED_UP = Duration.ofMinutes(10);

    /** How long a device is known after its last session has expired. */
    private static final Duration REMEMBERED = Duration.ofDays(90);

    private final SessionStore store;
    private final AccessTokens access;
    private final RefreshTokens refresh;
    private final BearerMemory memory;
    private final Clock clock;
    private final Ids ids;
    private final LastUses uses = new LastUses();

    Sessions(SessionStore store, AccessTokens access, RefreshTokens refresh, BearerMemory memory, Clock clock) {
        this.store = store;
        this.access = access;
        this.refresh = refresh;
        this.memory = memory;
        this.clock = clock;
        this.ids = new Ids(clock);
    }

    /** Begins a session of somebody who has just proved who they are. */
    TokenPair begin(Account account, Origin origin) {
        var now = clock.instant();
        Session session = new Session(ids.next("ses"), account.id(), 0, now, now.plus(LIFE), false);
        store.insert(session, origin);
        return pair(session, 0);
    }

    /** Where an account is signed in, the one used last first. */
    public List<SignedInDevice> of(Account account) {
        return store.live(account.id(), clock.instant());
    }

    /** Whether it has not ended; asks the database. */
    public boolean isLive(String sessionId) {
        return store.find(sessionId).filter(this::isLive).isPresent();
    }

    /** Notes that a session was used, every few minutes at most. */
    public void used(String sessionId, Origin origin) {
        var now = clock.instant();
        if (uses.isDue(sessionId, now)) store.used(sessionId, origin.place(), now);
    }

    /** Ends one session of an account; false when it has no such session. */
    public boolean end(Account account, String sessionId) {
        boolean ended = store.revoke(account.id(), sessionId);
        memory.forgetSession(sessionId);
        return ended;
    }

    /** Ends all sessions of an account but one. */
    public void endOthers(Account account, String sessionId) {
        store.revokeAllBut(account.id(), sessionId);
        memory.forgetAccount(account.id());
    }

    public void endAll(String accountId) {
        store.revokeAllBut(accountId, "");
        memory.forgetAccount(accountId);
    }

    /** Notes that somebody has just proved again who they are. */
    public void stepUp(String sessionId) {
        store.steppedUp(sessionId, clock.instant());
    }

    /** Whether that, or signing in, was a few minutes ago at most. */
    public boolean isSteppedUp(String sessionId) {
        return store.isSteppedUpSince(sessionId, clock.instant().minus(STEPPED_UP));
    }

    boolean isNewDevice(Account account, Origin origin) {
        return !store.isEmpty(account.id()) && !store.isKnown(account.id(), origin);
    }

    void erase(String accountId) {
        store.deleteAll(accountId);
        memory.forgetAccount(accountId);
    }

    void prune() {
        store.deleteExpiredBefore(clock.instant().minus(REMEMBERED));
    }

    /** The next pair; empty when the token is not ours, too old, or used before: the last ends the session. */
    public Optional<TokenPair> refresh(String token) {
        return refresh.read(token)
                .flatMap(known ->
                        store.find(known.sessionId()).filter(this::isLive).flatMap(session -> next(session, known)));
    }

    /** What an access token is worth; a token of an ended session is invalid. */
    public Verification verify(String token) {
        Verification verification = access.verify(token);
        if (verification instanceof Verification.Valid valid) {
            boolean live = store.find(valid.sessionId())
                    .filter(session -> session.accountId().equals(valid.accountId()))
                    .filter(this::isLive)
                    .isPresent();
            return live ? valid : new Verification.Invalid();
        }
        return verification;
    }

    /** Ends the session of a refresh token; does nothing for a token that is not ours. */
    public void end(String refreshToken) {
        refresh.read(refreshToken).map(Refresh::sessionId).ifPresent(this::revoke);
    }

    private Optional<TokenPair> next(Session session, Refresh presented) {
        var now = clock.instant();
        if (presented.generation() == session.generation()) {
            if (store.rotate(session, now, now.plus(LIFE))) return Optional.of(pair(session, session.generation() + 1));
            return store.find(session.id()).filter(this::isLive).flatMap(moved -> next(moved, presented));
        }
        boolean answerWasLost = presented.generation() == session.generation() - 1
                && !now.isAfter(session.rotated().plus(GRACE));
        if (answerWasLost) return Optional.of(pair(session, session.generation()));
        revoke(session.id());
        return Optional.empty();
    }

    private void revoke(String sessionId) {
        store.revoke(sessionId);
        memory.forgetSession(sessionId);
    }

    private TokenPair pair(Session session, int generation) {
        return new TokenPair(
                access.issue(session.accountId(), session.id()),
                refresh.write(new Refresh(session.id(), generation)),
                AccessTokens.LIFE);
    }

    private boolean isLive(Session session) {
        return !session.revoked() && session.expires().isAfter(clock.instant());
    }
}
