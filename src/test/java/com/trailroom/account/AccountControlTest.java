package com.trailroom.account;

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
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What administrators do to accounts, and the first of them. */
class AccountControlTest {

    private static final Actor ADA = new Actor("usr_ada", "super_admin", "192.0.2.1");

    private final AccountHouse house = new AccountHouse();

    @AfterEach
    void close() {
        house.close();
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

    private SignIn signIn(String password) {
        return house.accounts.signIn("alice@example.org", password, HOME.address());
    }
}
