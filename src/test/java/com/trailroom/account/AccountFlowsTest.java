package com.trailroom.account;

import static com.trailroom.account.AccountHouse.CAFE;
import static com.trailroom.account.AccountHouse.HOME;
import static com.trailroom.account.AccountHouse.PASSWORD;
import static com.trailroom.mail.MailBag.token;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.trailroom.audit.AuditFilter;
import com.trailroom.kernel.Actor;
import com.trailroom.kernel.Refusal;
import com.trailroom.support.Race;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AccountFlowsTest {

    private static final Actor ADA = new Actor("usr_ada", "super_admin", "192.0.2.1");

    private final AccountHouse house = new AccountHouse();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void verifiesAnAddressByTheMailsLinkOnce() {
        AddressVerification verification = house.verification(true);
        Registration outcome = verification.register(new NewAccount("alice@example.org", PASSWORD, "", "1"));
        assertInstanceOf(Registration.MailSent.class, outcome);
        String token = token(house.bag.last("alice@example.org"));
        Account alice = verification.look(token).orElseThrow();
        assertThrows(Refusal.class, () -> verification.demand(alice));
        assertTrue(verification.confirm(token));
        verification.demand(house.again(alice));
        assertFalse(verification.confirm(token));
    }

    @Test
    void answersARegistrationTheSameWhetherTheAddressIsKnown() {
        AddressVerification verification = house.verification(true);
        NewAccount form = new NewAccount("alice@example.org", PASSWORD, "", "1");
        Registration first = verification.register(form);
        assertEquals(first, verification.register(form));
        assertEquals(
                "You already have a TrailRoom account",
                house.bag.last("alice@example.org").subject());
    }

    @Test
    void doesNotVerifyAnAddressThatWasChangedMeanwhile() {
        Account alice = house.register("alice@example.org");
        house.verification(false).request(alice);
        String token = token(house.bag.last());
        house.addresses.request(alice, "new@example.org");
        assertEquals(AddressChanges.Step.CHANGED, house.addresses.confirm(token(house.bag.last()), true));
        assertFalse(house.verification(false).confirm(token));
        assertEquals("new@example.org", house.again(alice).email());
    }

    @Test
    void writesOneMailAMinuteHoweverOftenItIsAsked() {
        Account alice = house.register("alice@example.org");
        for (int i = 0; i < 3; i++) house.verification(false).request(alice);
        for (int i = 0; i < 3; i++) house.passwords.forgotten("alice@example.org");
        assertEquals(2, house.bag.count());
        house.clock.move(Duration.ofMinutes(2));
        house.passwords.forgotten("ALICE@example.org ");
        assertEquals(3, house.bag.count());
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
    void changesAnAddressOnceBothAgree() {
        Account alice = house.verified("alice@example.org");
        house.addresses.request(alice, "new@example.org");
        String old = token(house.bag.last("alice@example.org"));
        String fresh = token(house.bag.last("new@example.org"));
        assertEquals(AddressChanges.Step.NO_SUCH_LINK, house.addresses.confirm(old, true));
        assertEquals(AddressChanges.Step.OTHER_SIDE_MISSING, house.addresses.confirm(fresh, true));
        assertEquals("alice@example.org", house.again(alice).email());
        assertEquals(AddressChanges.Step.CHANGED, house.addresses.confirm(old, false));
        assertEquals("new@example.org", house.again(alice).email());
        assertEquals(AddressChanges.Step.NO_SUCH_LINK, house.addresses.confirm(old, false));
    }

    @Test
    void changesNoAddressToOneThatIsTaken() {
        house.register("bob@example.org");
        Account alice = house.verified("alice@example.org");
        house.addresses.request(alice, "bob@example.org");
        house.addresses.confirm(token(house.bag.last("alice@example.org")), false);
        assertEquals(
                AddressChanges.Step.TAKEN, house.addresses.confirm(token(house.bag.last("bob@example.org")), true));
        assertEquals("alice@example.org", house.again(alice).email());
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

    private SignIn inOneGo(String password, Optional<String> code) {
        return house.signIns.signIn("alice@example.org", password, code, HOME.address());
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

    @Test
    void feelsASuspensionAtOnce() {
        Account alice = house.register("alice@example.org");
        TokenPair pair = house.sessions.begin(alice, HOME);
        assertTrue(house.isSignedIn(pair));
        house.control.suspend(ADA, alice, "scraping");
        assertFalse(house.isSignedIn(pair));
        assertTrue(house.sessions.refresh(pair.refresh()).isEmpty());
        assertInstanceOf(SignIn.WrongCredentials.class, signIn(PASSWORD));
        assertEquals(List.of(new AccountSuspended(alice.id())), house.news);
        house.control.reactivate(ADA, house.again(alice), "a mistake");
        assertInstanceOf(SignIn.SignedIn.class, signIn(PASSWORD));
        assertEquals(
                List.of("account.reactivated", "account.suspended"),
                house.audit.find(AuditFilter.all(), Optional.empty(), 5).stream()
                        .map(entry -> entry.deed().action())
                        .toList());
    }

    @Test
    void keepsOneSuperAdmin() {
        Account ada = makeFirstAdmin();
        assertEquals(
                AccountRefusal.LAST_SUPER_ADMIN,
                assertThrows(Refusal.class, () -> house.control.suspend(ADA, ada, ""))
                        .reason());
        assertThrows(Refusal.class, () -> house.control.changeRole(ADA, ada, Role.USER, ""));
        Account bob = house.register("bob@example.org");
        house.control.changeRole(ADA, bob, Role.SUPER_ADMIN, "holidays");
        house.control.changeRole(ADA, ada, Role.USER, "");
        assertEquals("user", house.again(ada).role());
    }

    @Test
    void makesTheFirstSuperAdminByALinkAndNoSecond() {
        String token = house.firstAdmin.invite();
        assertThrows(Refusal.class, () -> house.firstAdmin.make(token, new NewAccount("ada@x.org", "short", "", "1")));
        Account ada = house.firstAdmin
                .make(token, new NewAccount("ada@example.org", PASSWORD, "Ada", "1"))
                .orElseThrow();
        assertEquals("super_admin", ada.role());
        assertTrue(ada.emailVerified());
        assertFalse(house.firstAdmin.isInvited(token));
        assertFalse(house.firstAdmin.isInvited(house.firstAdmin.invite()));
    }

    @Test
    void makesTheConfiguredSuperAdminOnce() {
        house.firstAdmin.fromConfiguration("ada@example.org", PASSWORD);
        house.firstAdmin.fromConfiguration("eve@example.org", PASSWORD);
        assertEquals(
                "super_admin",
                house.accounts.findByEmail("ada@example.org").orElseThrow().role());
        assertTrue(house.accounts.findByEmail("eve@example.org").isEmpty());
    }

    private Account makeFirstAdmin() {
        house.firstAdmin.fromConfiguration("ada@example.org", PASSWORD);
        return house.accounts.findByEmail("ada@example.org").orElseThrow();
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
