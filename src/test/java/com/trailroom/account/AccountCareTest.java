package com.trailroom.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.trailroom.audit.AuditFilter;
import com.trailroom.audit.Deed;
import com.trailroom.kernel.Actor;
import com.trailroom.kernel.Refusal;
import com.trailroom.mail.MailBag;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AccountCareTest {

    private static final Actor SUPPORT = new Actor("usr_support", "support_admin", "192.0.2.1");

    private final AccountHouse house = new AccountHouse();
    private final AccountCare care =
            new AccountCare(house.changes, house.sessions, house.links, house.letters, house.audit, house.clock);
    private final AccountNotes notes =
            new AccountNotes(new AccountNoteStore(house.memory.database()), house.audit, house.clock);
    private final Account alice = house.verified("alice@example.org");

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void takesThePasswordAwayAndSendsALinkToChooseAnother() {
        TokenPair session = house.sessions.begin(alice, AccountHouse.HOME);
        care.resetPassword(SUPPORT, alice, "phishing");
        assertFalse(house.isSignedIn(session));
        assertInstanceOf(SignIn.WrongCredentials.class, signIn(AccountHouse.PASSWORD));
        String token = MailBag.token(house.bag.last("alice@example.org"));
        assertTrue(house.passwords
                .reset(token, "another good one", AccountHouse.HOME)
                .isPresent());
        assertInstanceOf(SignIn.SignedIn.class, signIn("another good one"));
        assertEquals(
                List.of(new Deed(
                        SUPPORT,
                        "account.password_reset",
                        alice.id(),
                        "1 sessions",
                        "no password, 0 sessions",
                        "phishing")),
                deeds());
    }

    @Test
    void endsAllSessions() {
        TokenPair session = house.sessions.begin(alice, AccountHouse.HOME);
        care.endSessions(SUPPORT, alice, "lost phone");
        assertFalse(house.isSignedIn(session));
        assertEquals(
                List.of(new Deed(
                        SUPPORT, "account.sessions_ended", alice.id(), "1 sessions", "0 sessions", "lost phone")),
                deeds());
    }

    @Test
    void keepsAdministratorsOutOfReachOfThoseWhoMayNotChangeRoles() {
        house.changes.setRole(alice.id(), "user", "finance_admin", house.clock.instant());
        Account admin = house.again(alice);
        assertThrows(Refusal.class, () -> care.resetPassword(SUPPORT, admin, "why"));
        assertThrows(Refusal.class, () -> care.endSessions(SUPPORT, admin, "why"));
        assertThrows(Refusal.class, () -> house.control.suspend(SUPPORT, admin, "why"));
        assertEquals(List.of(), deeds());
        house.control.suspend(new Actor("usr_root", "super_admin", ""), admin, "why");
        assertFalse(house.again(alice).active());
    }

    @Test
    void keepsNotesUntilTheAccountIsErased() {
        notes.add(SUPPORT, alice, "called about an invoice");
        assertEquals("called about an invoice", notes.of(alice).get(0).text());
        assertEquals("account.noted", deeds().get(0).action());
        notes.erase(alice.id());
        assertEquals(List.of(), notes.of(alice));
    }

    private SignIn signIn(String password) {
        return house.accounts.signIn("alice@example.org", password, "192.0.2.9");
    }

    private List<Deed> deeds() {
        return house.audit.find(AuditFilter.all(), Optional.empty(), 10).stream()
                .map(entry -> entry.deed())
                .toList();
    }
}
