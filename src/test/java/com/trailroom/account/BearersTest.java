package com.trailroom.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.trailroom.support.MemoryDatabase;
import com.trailroom.support.MovableClock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BearersTest {

    private static final byte[] KEY = "an example key of thirty-two b..".getBytes();

    private final MemoryDatabase memory = new MemoryDatabase();
    private final MovableClock clock = new MovableClock();
    private final Accounts accounts = new Accounts(
            new AccountStore(memory.database(), memory.documents()),
            new Passwords(KEY, 4),
            new SignInGuard(new FailureStore(memory.database()), clock),
            clock);
    private final Account alice = registered();
    private final Node here = new Node();
    private final Node there = new Node();

    /** What each node has of its own. */
    private class Node {
        private final BearerMemory remembered = new BearerMemory(clock);
        private final Sessions sessions = new Sessions(
                new SessionStore(memory.database(), memory.documents()),
                new AccessTokens(KEY, clock),
                new RefreshTokens(KEY),
                remembered,
                clock);
        private final Bearers bearers = new Bearers(sessions, accounts, remembered);
    }

    @AfterEach
    void close() {
        memory.close();
    }

    @Test
    void knowsWhoBringsAToken() {
        TokenPair pair = here.sessions.begin(alice, new Origin("", ""));
        assertEquals(alice, known(here, pair).account());
        assertEquals(alice, known(here, pair).account());
    }

    @Test
    void forgetsAtOnceWhoSignsOutHere() {
        TokenPair pair = here.sessions.begin(alice, new Origin("", ""));
        known(here, pair);
        here.sessions.end(pair.refresh());
        assertInstanceOf(Bearer.Unknown.class, here.bearers.identify(pair.access()));
    }

    @Test
    void forgetsWithinASecondWhoSignsOutOnAnotherNode() {
        TokenPair pair = here.sessions.begin(alice, new Origin("", ""));
        known(here, pair);
        there.sessions.end(pair.refresh());
        clock.move(Duration.ofSeconds(1));
        assertInstanceOf(Bearer.Unknown.class, here.bearers.identify(pair.access()));
    }

    @Test
    void tellsAnExpiredTokenFromOneThatIsNotOurs() {
        TokenPair pair = here.sessions.begin(alice, new Origin("", ""));
        known(here, pair);
        clock.move(Duration.ofHours(1));
        assertInstanceOf(Bearer.Expired.class, here.bearers.identify(pair.access()));
        assertInstanceOf(Bearer.Unknown.class, here.bearers.identify(pair.access() + "x"));
    }

    private static Bearer.Known known(Node node, TokenPair pair) {
        return assertInstanceOf(Bearer.Known.class, node.bearers.identify(pair.access()));
    }

    private Account registered() {
        NewAccount form = new NewAccount("alice@example.org", "correct horse", "Alice", "1");
        return assertInstanceOf(Registration.Registered.class, accounts.register(form))
                .account();
    }
}
