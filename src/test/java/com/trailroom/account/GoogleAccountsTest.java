package com.trailroom.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.trailroom.config.Live;
import com.trailroom.kernel.Refusal;
import com.trailroom.support.MemoryDatabase;
import com.trailroom.support.MovableClock;
import com.trailroom.support.Race;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GoogleAccountsTest {

    private static final GoogleIdentity ALICE = new GoogleIdentity("g-1", "alice@example.org", true, "Alice");

    private final MemoryDatabase memory = new MemoryDatabase();
    private final MovableClock clock = new MovableClock();
    private final AccountStore store = new AccountStore(memory.database(), memory.documents());
    private final GoogleAccounts google =
            new GoogleAccounts(store, new IdentityStore(memory.database(), memory.documents()), Live.USUAL, clock);

    @AfterEach
    void close() {
        memory.close();
    }

    @Test
    void asksForConsentBeforeAnAccountBegins() {
        assertInstanceOf(GoogleSignIn.NotRegistered.class, google.signIn(ALICE));
        Account alice = signedIn(google.register(ALICE, "1"));
        assertEquals("alice@example.org", alice.email());
        assertTrue(alice.emailVerified());
        assertEquals(alice, signedIn(google.signIn(ALICE)));
    }

    @Test
    void knowsAPersonWhoseAddressAtGoogleHasChanged() {
        Account alice = signedIn(google.register(ALICE, "1"));
        assertEquals(alice, signedIn(google.signIn(new GoogleIdentity("g-1", "new@example.org", false, ""))));
    }

    @Test
    void doesNotBelieveAnAddressThatGoogleHasNotVerified() {
        GoogleIdentity unverified = new GoogleIdentity("g-2", "alice@example.org", false, "Alice");
        assertInstanceOf(GoogleSignIn.EmailNotVerified.class, google.signIn(unverified));
        assertInstanceOf(GoogleSignIn.EmailNotVerified.class, google.register(unverified, "1"));
    }

    @Test
    void joinsAnAccountThatProvedTheSameAddress() {
        Account alice = withPassword(true);
        assertEquals(alice, signedIn(google.signIn(ALICE)));
        assertTrue(google.isLinked(alice));
    }

    @Test
    void doesNotJoinAnAccountThatNeverProvedItsAddress() {
        Account squatter = withPassword(false);
        assertInstanceOf(GoogleSignIn.LinkFirst.class, google.signIn(ALICE));
        assertInstanceOf(GoogleSignIn.LinkFirst.class, google.register(ALICE, "1"));
        assertFalse(google.isLinked(squatter));
        google.link(squatter, ALICE);
        assertEquals(squatter, signedIn(google.signIn(ALICE)));
    }

    @Test
    void doesNotGiveOneIdentityToTwoAccounts() {
        signedIn(google.register(ALICE, "1"));
        Account bob = new Account("usr_bob", "bob@example.org", "", "user", true, true, clock.instant());
        store.insert(bob, "hash", "1");
        assertThrows(Refusal.class, () -> google.link(bob, ALICE));
    }

    @Test
    void keepsTheLastWayToSignIn() {
        Account alice = signedIn(google.register(ALICE, "1"));
        assertThrows(Refusal.class, () -> google.unlink(alice));
        Account bob = new Account("usr_bob", "bob@example.org", "", "user", true, true, clock.instant());
        store.insert(bob, "hash", "1");
        google.link(bob, new GoogleIdentity("g-2", "bob@example.org", true, ""));
        google.unlink(bob);
        assertFalse(google.isLinked(bob));
    }

    @Test
    void keepsASuspendedAccountOut() {
        store.insert(new Account("usr_alice", "alice@example.org", "", "user", false, true, clock.instant()), "h", "1");
        assertInstanceOf(GoogleSignIn.Suspended.class, google.signIn(ALICE));
    }

    @Test
    void beginsOneAccountWhenAFormIsSentManyTimes() throws Exception {
        List<GoogleSignIn> outcomes = Race.of(16, i -> google.register(ALICE, "1"));
        assertEquals(
                1,
                outcomes.stream()
                        .map(GoogleAccountsTest::signedIn)
                        .map(Account::id)
                        .distinct()
                        .count());
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
