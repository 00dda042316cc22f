package com.trailroom.account;

import static com.trailroom.account.AccountHouse.HOME;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.trailroom.config.Live;
import com.trailroom.kernel.Refusal;
import com.trailroom.mail.MailBag;
import com.trailroom.support.MemoryDatabase;
import com.trailroom.support.MovableClock;
import com.trailroom.support.Race;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GoogleAccountsTest {

    private static final GoogleIdentity ALICE = new GoogleIdentity("g-1", "alice@example.org", true, "Alice");

    private final MemoryDatabase memory = new MemoryDatabase();
    private final MovableClock clock = new MovableClock();
    private final AccountStore store = new AccountStore(memory.database(), memory.documents());
    private final MailBag bag = new MailBag(memory.database(), clock);
    private final GoogleAccounts google = new GoogleAccounts(
            store,
            new IdentityStore(memory.database(), memory.documents()),
            new AccountLetters(bag.mails(), MailBag.SITE, clock),
            Live.USUAL,
            clock);

    @AfterEach
    void close() {
        memory.close();
    }

    @Test
    void asksForConsentBeforeAnAccountBegins() {
        assertInstanceOf(GoogleSignIn.NotRegistered.class, google.signIn(ALICE, HOME));
        Account alice = signedIn(google.register(ALICE, "1", HOME));
        assertEquals("alice@example.org", alice.email());
        assertTrue(alice.emailVerified());
        assertEquals(alice, signedIn(google.signIn(ALICE, HOME)));
    }

    @Test
    void knowsAPersonWhoseAddressAtGoogleHasChanged() {
        Account alice = signedIn(google.register(ALICE, "1", HOME));
        assertEquals(alice, signedIn(google.signIn(new GoogleIdentity("g-1", "new@example.org", false, ""), HOME)));
    }

    @Test
    void doesNotBelieveAnAddressThatGoogleHasNotVerified() {
        GoogleIdentity unverified = new GoogleIdentity("g-2", "alice@example.org", false, "Alice");
        assertInstanceOf(GoogleSignIn.EmailNotVerified.class, google.signIn(unverified, HOME));
        assertInstanceOf(GoogleSignIn.EmailNotVerified.class, google.register(unverified, "1", HOME));
    }

    @Test
    void joinsAnAccountThatProvedTheSameAddress() {
        Account alice = withPassword(true);
        assertEquals(alice, signedIn(google.signIn(ALICE, HOME)));
        assertTrue(google.isLinked(alice));
    }

    @Test
    void doesNotJoinAnAccountThatNeverProvedItsAddress() {
        Account squatter = withPassword(false);
        assertInstanceOf(GoogleSignIn.LinkFirst.class, google.signIn(ALICE, HOME));
        assertInstanceOf(GoogleSignIn.LinkFirst.class, google.register(ALICE, "1", HOME));
        assertFalse(google.isLinked(squatter));
        google.link(squatter, ALICE, HOME);
        assertEquals(squatter, signedIn(google.signIn(ALICE, HOME)));
    }

    @Test
    void doesNotGiveOneIdentityToTwoAccounts() {
        signedIn(google.register(ALICE, "1", HOME));
        Account bob = new Account("usr_bob", "bob@example.org", "", "user", true, true, clock.instant());
        store.insert(bob, "hash", "1");
        assertThrows(Refusal.class, () -> google.link(bob, ALICE, HOME));
    }

    @Test
    void keepsTheLastWayToSignIn() {
        Account alice = signedIn(google.register(ALICE, "1", HOME));
        assertThrows(Refusal.class, () -> google.unlink(alice, HOME));
        Account bob = new Account("usr_bob", "bob@example.org", "", "user", true, true, clock.instant());
        store.insert(bob, "hash", "1");
        google.link(bob, new GoogleIdentity("g-2", "bob@example.org", true, ""), HOME);
        google.unlink(bob, HOME);
        assertFalse(google.isLinked(bob));
    }

    @Test
    void keepsASuspendedAccountOut() {
        store.insert(new Account("usr_alice", "alice@example.org", "", "user", false, true, clock.instant()), "h", "1");
        assertInstanceOf(GoogleSignIn.Suspended.class, google.signIn(ALICE, HOME));
    }

    @Test
    void beginsOneAccountWhenAFormIsSentManyTimes() throws Exception {
        List<GoogleSignIn> outcomes = Race.of(16, i -> google.register(ALICE, "1", HOME));
        assertEquals(
                1,
                outcomes.stream()
                        .map(GoogleAccountsTest::signedIn)
                        .map(Account::id)
                        .distinct()
                        .count());
    }

    @Test
    void writesWhoeversWaysInChange() {
        Account alice = withPassword(true);
        google.signIn(ALICE, HOME);
        google.signIn(ALICE, HOME);
        google.link(alice, ALICE, HOME);
        assertEquals(1, bag.count());
        String joined = bag.last("alice@example.org").text();
        for (String said : List.of("can be signed in to with Google", "Firefox on Linux", "192.0.2.x")) {
            assertTrue(joined.contains(said), joined);
        }
        clock.move(Duration.ofSeconds(1));
        google.unlink(alice, HOME);
        google.unlink(alice, HOME);
        assertEquals(2, bag.count());
        assertTrue(
                bag.last().text().contains("can no longer be signed in to with Google"),
                bag.last().text());
    }

    @Test
    void writesNobodyWhoseAccountBeginsWithGoogle() {
        google.register(ALICE, "1", HOME);
        assertEquals(0, bag.count());
    }

    private Account withPassword(boolean verified) {
        Account account = new Account("usr_1", "alice@example.org", "", "user", true, verified, clock.instant());
        assertTrue(store.insert(account, "hash", "1"));
        return account;
    }

    private static Account signedIn(GoogleSignIn outcome) {
        return assertInstanceOf(GoogleSignIn.SignedIn.class, outcome).account();
    }
}
