package com.trailroom.account;

import static com.trailroom.account.AccountHouse.CAFE;
import static com.trailroom.account.AccountHouse.HOME;
import static com.trailroom.account.AccountHouse.PASSWORD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.trailroom.kernel.Actor;
import com.trailroom.support.Race;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Somebody signs in with the old password while it is changed: they get no session that outlives the change. */
class SignInRaceTest {

    private static final Actor ADA = new Actor("usr_ada", "super_admin", "192.0.2.1");

    private static final int THIEVES = 6;

    private final AccountHouse house = new AccountHouse();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void beginsNoSessionForAPasswordThatWasChangedSinceItWasChecked() {
        Account alice = house.register("alice@example.org");
        TokenPair mine = house.signIns.begin(alice, HOME).orElseThrow();
        Account thief = signedIn();
        change(alice, mine, "another password");
        assertEquals(Optional.empty(), house.signIns.begin(thief, CAFE));
        assertEquals(1, house.sessions.of(alice).size());
        assertTrue(house.isSignedIn(mine));
    }

    @Test
    void beginsNoSessionForAPasswordThatIsChangedWhileTheSessionBegins() {
        Account alice = house.register("alice@example.org");
        Account thief = signedIn();
        SignIns slow =
                signInsThatDoBefore(() -> house.changes.setPassword(alice.id(), "changed", house.clock.instant()));
        assertEquals(Optional.empty(), slow.begin(thief, CAFE));
        assertEquals(List.of(), house.sessions.of(alice));
    }

    @Test
    void takesNoSecondStepOfAFirstOneWithTheOldPassword() {
        Account alice = house.register("alice@example.org");
        byte[] secret = house.withSecondFactor(alice);
        Account thief = assertInstanceOf(
                        SignIn.SecondFactorNeeded.class, house.accounts.signIn(alice.email(), PASSWORD, CAFE.address()))
                .account();
        house.changes.setPassword(alice.id(), "changed", house.clock.instant());
        house.links.revoke(alice.id(), Purpose.FINISH_SIGN_IN);
        String token = house.signIns.firstStep(thief).orElseThrow();
        assertEquals(Optional.empty(), house.signIns.look(token));
        assertInstanceOf(Proof.Wrong.class, house.signIns.finish(token, house.code(secret), CAFE.address()));
    }

    @Test
    void beginsNoSessionForAnAccountThatIsSuspendedMeanwhile() {
        Account alice = house.register("alice@example.org");
        Account thief = signedIn();
        house.control.suspend(ADA, alice, "stolen");
        assertEquals(Optional.empty(), house.signIns.begin(thief, CAFE));
        house.control.reactivate(ADA, alice, "");
        assertEquals(List.of(), house.sessions.of(alice));
    }

    @Test
    void leavesNoOldSessionWhenManySignInDuringTheChange() throws Exception {
        Account alice = house.register("alice@example.org");
        TokenPair mine = house.signIns.begin(alice, HOME).orElseThrow();
        List<Account> thieves = Stream.generate(this::signedIn).limit(THIEVES).toList();
        AtomicBoolean changed = new AtomicBoolean();
        List<List<TokenPair>> pairs = Race.of(THIEVES + 1, runner -> {
            if (runner < THIEVES) return sessionsBegunUntil(changed, thieves.get(runner));
            change(alice, mine, "another password");
            changed.set(true);
            return List.of();
        });
        house.clock.move(Duration.ofSeconds(2)); // what is believed of a token for a second
        pairs.stream().flatMap(List::stream).forEach(pair -> assertFalse(house.isSignedIn(pair)));
        assertEquals(1, house.sessions.of(alice).size());
        assertTrue(house.isSignedIn(mine));
    }

    private List<TokenPair> sessionsBegunUntil(AtomicBoolean changed, Account thief) {
        List<TokenPair> begun = new ArrayList<>();
        while (!changed.get()) house.signIns.begin(thief, CAFE).ifPresent(begun::add);
        return begun;
    }

    private Account signedIn() {
        SignIn outcome = house.accounts.signIn("alice@example.org", PASSWORD, CAFE.address());
        return assertInstanceOf(SignIn.SignedIn.class, outcome).account();
    }

    private void change(Account account, TokenPair mine, String password) {
        String session = house.sessions.of(account).stream()
                .filter(device -> house.bearers.identify(mine.access()) instanceof Bearer.Known known
                        && known.sessionId().equals(device.sessionId()))
                .findFirst()
                .orElseThrow()
                .sessionId();
        assertInstanceOf(Proof.Passed.class, house.passwords.change(account, session, PASSWORD, password, HOME));
    }

    /** Sessions whose writing takes so long that something else happens first, and has no sessions to end. */
    private SignIns signInsThatDoBefore(Runnable meanwhile) {
        SessionStore store = new SessionStore(house.memory.database(), house.memory.documents()) {
            @Override
            void insert(Session session, Origin origin) {
                meanwhile.run();
                revokeAllBut(session.accountId(), "");
                super.insert(session, origin);
            }
        };
        Sessions sessions = new Sessions(
                store,
                new AccessTokens(new byte[32], house.clock),
                new RefreshTokens(new byte[32]),
                house.believed,
                house.clock);
        return new SignIns(house.accounts, sessions, house.factors, house.links, house.letters);
    }
}
