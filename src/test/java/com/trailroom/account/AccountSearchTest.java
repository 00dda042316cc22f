package com.trailroom.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.trailroom.kernel.Actor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AccountSearchTest {

    private static final AccountQuery ALL = query("");

    private final AccountHouse house = new AccountHouse();
    private final AccountSearch search = new AccountSearch(new AccountSearchStore(house.memory.database()));

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void findsByAnyPartOfAnAddressAndByAWholeId() {
        Account alice = register("alice.wonder@example.org");
        register("bob@example.net");
        for (String part : List.of("ali", "ALICE", ".wonder@", "ce.won", "example.org", alice.id(), " alice ")) {
            assertEquals(List.of(alice.email()), emails(query(part)), part);
        }
        assertEquals(List.of("bob@example.net", alice.email()), emails(query("example")));
        assertEquals(List.of(), emails(query("lice@")));
    }

    @Test
    void takesPatternsForPlainText() {
        register("a.b+c@example.org");
        register("axb@example.org");
        assertEquals(List.of("a.b+c@example.org"), emails(query("a.b")));
        assertEquals(List.of("a.b+c@example.org"), emails(query("b+c@")));
        assertEquals(List.of(), emails(query(".*@")));
    }

    @Test
    void doesNotLookForLessThanThreeCharacters() {
        register("alice@example.org");
        assertTrue(query("al").isTooShort());
        assertEquals(List.of(), emails(query("al")));
    }

    @Test
    void followsAnAddressThatChangesAndForgetsOneThatIsErased() {
        Account alice = register("alice@example.org");
        house.changes.beginAddressChange(alice.id(), "c1", "carol@example.net", true);
        house.changes.changeAddress(alice.id(), "c1", "carol@example.net", house.clock.instant());
        assertEquals(List.of(), emails(query("alice")));
        assertEquals(List.of("carol@example.net"), emails(query("carol")));
        house.changes.erase(alice.id(), house.clock.instant());
        assertEquals(List.of(), emails(query("carol")));
    }

    @Test
    void filtersByRoleAndState() {
        register("alice@example.org");
        Account bob = register("bob@example.org");
        Account root = register("root@example.org");
        house.changes.setRole(root.id(), "user", "super_admin", house.clock.instant());
        house.control.suspend(Actor.SYSTEM, bob, "abuse");
        assertEquals(List.of("root@example.org"), emails(of(Optional.of(Role.SUPER_ADMIN), Optional.empty(), false)));
        assertEquals(List.of("bob@example.org"), emails(of(Optional.empty(), Optional.of(false), false)));
        assertEquals(
                List.of("alice@example.org", "root@example.org"),
                emails(of(Optional.empty(), Optional.of(true), true)));
    }

    @Test
    void showsEveryAccountOnceOverThePages() {
        for (int i = 0; i < 7; i++) register("user" + i + "@example.org");
        List<String> seen = new ArrayList<>();
        Optional<String> after = Optional.empty();
        List<Account> page;
        while (!(page = search.find(ALL, after, 3)).isEmpty()) {
            page.forEach(account -> seen.add(account.email()));
            after = Optional.of(page.get(page.size() - 1).id());
        }
        assertEquals(7, seen.size());
        assertEquals("user6@example.org", seen.get(0));
        assertEquals("user0@example.org", seen.get(6));
    }

    private Account register(String email) {
        house.clock.move(Duration.ofMillis(5));
        return house.register(email);
    }

    private List<String> emails(AccountQuery query) {
        return search.find(query, Optional.empty(), 100).stream()
                .map(Account::email)
                .toList();
    }

    private static AccountQuery query(String text) {
        return new AccountQuery(Optional.of(text), Optional.empty(), Optional.empty(), Optional.empty(), false);
    }

    private static AccountQuery of(Optional<Role> role, Optional<Boolean> active, boolean oldestFirst) {
        return new AccountQuery(Optional.empty(), role, active, Optional.empty(), oldestFirst);
    }
}
