package com.trailroom.account;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.unset;
import static com.trailroom.account.AccountHouse.CAFE;
import static com.trailroom.account.AccountHouse.HOME;
import static com.trailroom.account.AccountHouse.PASSWORD;
import static com.trailroom.mail.MailBag.token;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.trailroom.kernel.Actor;
import com.trailroom.kernel.Refusal;
import com.trailroom.support.Race;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Passwords: forgotten, and changed. */
class PasswordFlowsTest {

    private static final Actor ADA = new Actor("usr_ada", "super_admin", "192.0.2.1");

    private final AccountHouse house = new AccountHouse();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void replacesAForgottenPasswordAndEndsAllSessions() {
        Account alice = house.register("alice@example.org");
        TokenPair thief = house.sessions.begin(alice, CAFE);
        house.passwords.forgotten("alice@example.org");
        String token = token(house.bag.last());
        assertThrows(Refusal.class, () -> house.passwords.reset(token, "short", HOME));
        assertTrue(house.passwords.look(token).isPresent(), "a bad password does not use the link up");
        assertTrue(house.passwords.reset(token, "another password", HOME).isPresent());
        assertFalse(house.isSignedIn(thief));
        assertInstanceOf(SignIn.WrongCredentials.class, signIn(PASSWORD));
        assertInstanceOf(SignIn.SignedIn.class, signIn("another password"));
        assertTrue(house.again(alice).emailVerified());
        assertTrue(house.passwords.reset(token, "a third password", HOME).isEmpty());
        assertEquals("Your TrailRoom password was changed", house.bag.last().subject());
    }

    @Test
    void writesNobodyForAnUnknownAddressOrASuspendedAccount() {
        house.passwords.forgotten("nobody@example.org");
        house.passwords.forgotten("not an address");
        Account alice = house.register("alice@example.org");
        house.control.suspend(ADA, alice, "");
        house.passwords.forgotten("alice@example.org");
        assertEquals(0, house.bag.count());
    }

    @Test
    void changesAPasswordAndEndsAllOtherSessions() {
        Account alice = house.register("alice@example.org");
        TokenPair mine = house.sessions.begin(alice, HOME);
        TokenPair other = house.sessions.begin(alice, CAFE);
        assertInstanceOf(Proof.Wrong.class, change(alice, mine, "wrong"));
        assertTrue(house.isSignedIn(other));
        assertInstanceOf(Proof.Passed.class, change(alice, mine, PASSWORD));
        assertTrue(house.isSignedIn(mine));
        assertFalse(house.isSignedIn(other));
        assertInstanceOf(SignIn.SignedIn.class, signIn("another password"));
    }

    @Test
    void makesOneOfManyChangesFromTheSamePassword() throws Exception {
        Account alice = house.register("alice@example.org");
        TokenPair mine = house.sessions.begin(alice, HOME);
        List<Proof> proofs = Race.of(
                8,
                runner -> house.passwords.change(alice, sessionOf(mine), PASSWORD, "password number " + runner, HOME));
        assertEquals(1, proofs.stream().filter(Proof.Passed.class::isInstance).count());
        house.clock.move(Duration.ofHours(1)); // the others were wrong, and wait
        int made = proofs.indexOf(new Proof.Passed());
        assertInstanceOf(SignIn.SignedIn.class, signIn("password number " + made));
    }

    @Test
    void changesThePasswordOfAnAccountFromBeforeChangesWereCounted() {
        Account alice = house.register("alice@example.org");
        house.memory.database().getCollection("users").updateOne(eq("_id", alice.id()), unset("password_version"));
        TokenPair mine = house.sessions.begin(alice, HOME);
        assertInstanceOf(Proof.Passed.class, change(alice, mine, PASSWORD));
        assertEquals(1, house.again(alice).passwordVersion());
    }

    private Proof change(Account account, TokenPair mine, String present) {
        return house.passwords.change(account, sessionOf(mine), present, "another password", HOME);
    }

    private String sessionOf(TokenPair pair) {
        return assertInstanceOf(Bearer.Known.class, house.bearers.identify(pair.access()))
                .sessionId();
    }

    private SignIn signIn(String password) {
        return house.accounts.signIn("alice@example.org", password, HOME.address());
    }
}
