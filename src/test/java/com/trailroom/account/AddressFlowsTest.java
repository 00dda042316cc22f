package com.trailroom.account;

import static com.trailroom.account.AccountHouse.PASSWORD;
import static com.trailroom.mail.MailBag.token;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.trailroom.kernel.Refusal;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Addresses: verified, and changed. */
class AddressFlowsTest {

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
}
