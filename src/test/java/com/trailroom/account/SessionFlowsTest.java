package com.trailroom.account;

import static com.trailroom.account.AccountHouse.CAFE;
import static com.trailroom.account.AccountHouse.HOME;
import static com.trailroom.account.AccountHouse.PASSWORD;
import static com.trailroom.mail.MailBag.token;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.trailroom.support.Race;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Where somebody is signed in, and the second step of getting there. */
class SessionFlowsTest {

    private final AccountHouse house = new AccountHouse();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void listsSessionsAndEndsThem() {
        Account alice = house.register("alice@example.org");
        TokenPair home = house.sessions.begin(alice, HOME);
        house.clock.move(Duration.ofMinutes(1));
        house.sessions.begin(alice, CAFE);
        List<SignedInDevice> devices = house.sessions.of(alice);
        assertEquals(
                List.of("Safari on macOS", "Firefox on Linux"),
                devices.stream().map(SignedInDevice::device).toList());
        assertEquals("198.51.100.x", devices.get(0).place());
        Account bob = house.register("bob@example.org");
        assertFalse(house.sessions.end(bob, devices.get(1).sessionId()), "a stranger's");
        assertTrue(house.isSignedIn(home));
        assertTrue(house.sessions.end(alice, devices.get(1).sessionId()));
        assertFalse(house.isSignedIn(home));
        assertEquals(1, house.sessions.of(alice).size());
    }

    @Test
    void notesTheUseOfASessionEveryFewMinutes() {
        Account alice = house.register("alice@example.org");
        String session = sessionOf(house.sessions.begin(alice, HOME));
        house.sessions.used(session, HOME);
        var first = house.sessions.of(alice).get(0).lastUsed();
        house.clock.move(Duration.ofMinutes(4));
        house.sessions.used(session, CAFE);
        assertEquals(first, house.sessions.of(alice).get(0).lastUsed());
        house.clock.move(Duration.ofMinutes(1));
        house.sessions.used(session, CAFE);
        assertEquals(house.clock.instant(), house.sessions.of(alice).get(0).lastUsed());
        assertEquals("198.51.100.x", house.sessions.of(alice).get(0).place());
    }

    @Test
    void writesWhenSomebodySignsInOnANewDevice() {
        Account alice = house.register("alice@example.org");
        house.signIns.begin(alice, HOME);
        house.signIns.begin(alice, HOME);
        assertEquals(0, house.bag.count());
        house.signIns.begin(alice, CAFE);
        assertTrue(house.bag.last("alice@example.org").text().contains("Safari on macOS"));
        house.signIns.begin(alice, CAFE);
        assertEquals(1, house.bag.count());
    }

    @Test
    void asksForTheSecondFactorBeforeASessionBegins() throws Exception {
        Account alice = house.register("alice@example.org");
        byte[] secret = house.withSecondFactor(alice);
        assertInstanceOf(SignIn.SecondFactorNeeded.class, signIn(PASSWORD));
        String token = house.signIns.firstStep(alice).orElseThrow();
        assertInstanceOf(Proof.Wrong.class, house.signIns.finish(token, "abcdef", HOME.address()));
        assertInstanceOf(Proof.Wrong.class, house.signIns.finish("made up", house.code(secret), HOME.address()));
        List<Proof> proofs = Race.of(4, i -> house.signIns.finish(token, house.code(secret), HOME.address()));
        assertEquals(1, proofs.stream().filter(Proof.Passed.class::isInstance).count());
        assertEquals(Optional.empty(), house.signIns.look(token));
    }

    @Test
    void takesPasswordAndCodeInOneGo() {
        Account alice = house.register("alice@example.org");
        byte[] secret = house.withSecondFactor(alice);
        assertInstanceOf(SignIn.SecondFactorNeeded.class, inOneGo(PASSWORD, Optional.empty()));
        assertInstanceOf(SignIn.WrongCredentials.class, inOneGo("wrong", Optional.of(house.code(secret))));
        assertInstanceOf(SignIn.WrongCredentials.class, inOneGo(PASSWORD, Optional.of("000000x")));
        assertInstanceOf(SignIn.SignedIn.class, inOneGo(PASSWORD, Optional.of(house.code(secret))));
        assertInstanceOf(SignIn.WrongCredentials.class, inOneGo(PASSWORD, Optional.of(house.code(secret))));
    }

    @Test
    void forgetsAStepUpAfterTenMinutes() {
        String session = sessionOf(house.sessions.begin(house.register("alice@example.org"), HOME));
        assertTrue(house.sessions.isSteppedUp(session));
        house.clock.move(Duration.ofMinutes(11));
        assertFalse(house.sessions.isSteppedUp(session));
        house.sessions.stepUp(session);
        assertTrue(house.sessions.isSteppedUp(session));
    }

    private SignIn inOneGo(String password, Optional<String> code) {
        return house.signIns.signIn("alice@example.org", password, code, HOME.address());
    }

    private String sessionOf(TokenPair pair) {
        return assertInstanceOf(Bearer.Known.class, house.bearers.identify(pair.access()))
                .sessionId();
    }

    private SignIn signIn(String password) {
        return house.accounts.signIn("alice@example.org", password, HOME.address());
    }
}
