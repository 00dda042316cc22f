package com.trailroom.account;

import static com.trailroom.account.AccountHouse.HOME;
import static com.trailroom.account.AccountHouse.PASSWORD;
import static com.trailroom.mail.MailBag.token;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.trailroom.kernel.Actor;
import com.trailroom.kernel.Refusal;
import jakarta.json.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AccountDeletionTest {

    private final AccountHouse house = new AccountHouse();
    private final List<String> erased = new ArrayList<>();
    private boolean failing;

    {
        house.rooms.add(new PersonalData() {
            @Override
            public void export(String accountId, Parcel parcel) {
                parcel.put(
                        "things.json", Json.createArrayBuilder().add(accountId).build());
                parcel.put("pictures/one.jpg", new byte[] {1, 2, 3});
            }

            @Override
            public void erase(String accountId) {
                if (failing) throw new IllegalStateException("not yet");
                erased.add(accountId);
            }
        });
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void erasesEverythingPersonalAfterSevenDays() {
        Account alice = house.verified("alice@example.org");
        TokenPair pair = house.sessions.begin(alice, HOME);
        house.withSecondFactor(alice);
        house.accounts.signIn("alice@example.org", "wrong", "192.0.2.1");
        house.addresses.request(alice, "new@example.net");
        house.deletion.request(alice);
        house.clock.move(Duration.ofDays(7).minusSeconds(1));
        house.deletion.eraseDue();
        assertEquals(List.of(), erased);
        house.clock.move(Duration.ofSeconds(1));
        house.deletion.eraseDue();
        house.deletion.eraseDue();
        assertEquals(List.of(alice.id()), erased);
        assertFalse(house.isSignedIn(pair));
        assertFalse(wholeDatabase().matches("(?s).*(alice@example.org|new@example.net).*"), wholeDatabase());
        assertInstanceOf(
                SignIn.WrongCredentials.class, house.accounts.signIn("alice@example.org", PASSWORD, "192.0.2.1"));
        assertEquals("", house.again(alice).displayName());
        assertTrue(house.register("alice@example.org").active(), "the address is free again");
    }

    @Test
    void repeatsAnErasureThatWasInterrupted() {
        Account alice = house.verified("alice@example.org");
        house.deletion.request(alice);
        house.clock.move(Duration.ofDays(7));
        failing = true;
        house.deletion.eraseDue();
        assertFalse(house.again(alice).active(), "nobody gets in meanwhile");
        failing = false;
        house.deletion.eraseDue();
        assertEquals(List.of(alice.id()), erased);
    }

    @Test
    void letsTheOwnerChangeTheirMind() {
        Account alice = house.verified("alice@example.org");
        house.deletion.request(alice);
        String token = token(house.bag.last("alice@example.org"));
        assertTrue(house.deletion.isGood(token));
        assertTrue(house.deletion.keep(token));
        assertFalse(house.deletion.keep(token));
        assertEquals(Optional.empty(), house.deletion.due(alice));
        house.deletion.request(alice);
        house.deletion.keep(alice);
        house.clock.move(Duration.ofDays(30));
        house.deletion.eraseDue();
        assertEquals(List.of(), erased);
    }

    @Test
    void keepsTheLastSuperAdmin() {
        house.firstAdmin.fromConfiguration("ada@example.org", PASSWORD);
        Account ada = house.accounts.findByEmail("ada@example.org").orElseThrow();
        assertThrows(Refusal.class, () -> house.deletion.request(ada));
        Account bob = house.verified("bob@example.org");
        house.control.changeRole(Actor.SYSTEM, bob, Role.SUPER_ADMIN, "holidays");
        house.deletion.request(ada);
        house.control.changeRole(Actor.SYSTEM, house.again(bob), Role.USER, "back again");
        house.clock.move(Duration.ofDays(8));
        house.deletion.eraseDue();
        assertTrue(house.again(ada).active(), "nobody could make another");
        house.control.changeRole(Actor.SYSTEM, house.again(bob), Role.SUPER_ADMIN, "for good");
        house.deletion.eraseDue();
        assertEquals(List.of(ada.id()), erased);
    }

    @Test
    void keepsTheDayOfTheFirstRequest() {
        Account alice = house.verified("alice@example.org");
        var due = house.deletion.request(alice);
        house.clock.move(Duration.ofDays(2));
        assertEquals(due, house.deletion.request(alice));
        assertEquals(1, house.bag.count());
    }

    @Test
    void handsOutAllThatIsKnownAndNoSecrets() throws IOException {
        Account alice = house.verified("alice@example.org");
        house.sessions.begin(alice, HOME);
        house.identities.link("g-1", alice.id(), house.clock.instant());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        house.export.write(alice, out);
        Map<String, byte[]> files = Unpacked.zip(out.toByteArray());
        assertEquals(
                List.of("account.json", "pictures/one.jpg", "sessions.json", "things.json"),
                List.copyOf(files.keySet()));
        assertArrayEquals(new byte[] {1, 2, 3}, files.get("pictures/one.jpg"));
        String account = new String(files.get("account.json"));
        assertTrue(account.contains("\"email\":\"alice@example.org\""), account);
        assertTrue(account.contains("\"consent_version\":\"1\",\"google_id\":\"g-1\""), account);
        assertFalse(account.contains("$2"), account);
        assertTrue(new String(files.get("sessions.json")).contains("Firefox on Linux"));
    }

    private String wholeDatabase() {
        StringBuilder all = new StringBuilder();
        for (String name : house.memory.database().listCollectionNames()) {
            for (Document document : house.memory.database().getCollection(name).find()) {
                all.append(name).append(' ').append(document.toJson()).append('\n');
            }
        }
        return all.toString();
    }
}
