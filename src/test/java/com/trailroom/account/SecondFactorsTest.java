package com.trailroom.account;

import static com.trailroom.account.AccountHouse.HOME;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.trailroom.config.Seal;
import com.trailroom.mail.Mail;
import com.trailroom.mail.MailBag;
import com.trailroom.support.MemoryDatabase;
import com.trailroom.support.MovableClock;
import com.trailroom.support.Race;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SecondFactorsTest {

    private static final String ADDRESS = "192.0.2.1";

    private final MemoryDatabase memory = new MemoryDatabase();
    private final MovableClock clock = new MovableClock();
    private final MailBag bag = new MailBag(memory.database(), clock);
    private final SecondFactors factors = new SecondFactors(
            new SecondFactorStore(memory.database()),
            new RecoveryCodes(new byte[32]),
            new Seal(new byte[32]),
            new SignInGuard(new FailureStore(memory.database()), clock),
            new AccountLetters(bag.mails(), MailBag.SITE, clock),
            clock);
    private final Account alice =
            new Account("usr_alice", "alice@example.org", "Alice", "user", true, true, clock.instant());
    private byte[] secret;

    @BeforeEach
    void register() {
        new AccountStore(memory.database(), memory.documents()).insert(alice, "hash", "1");
    }

    @AfterEach
    void close() {
        memory.close();
    }

    @Test
    void isOffUntilACodeConfirmsIt() {
        begin();
        assertFalse(factors.isOn(alice));
        assertEquals(Optional.empty(), factors.confirm(alice, wrong(), HOME));
        assertFalse(factors.isOn(alice));
        assertEquals(10, factors.confirm(alice, code(0), HOME).orElseThrow().size());
        assertTrue(factors.isOn(alice));
        assertEquals(Optional.empty(), factors.pending(alice));
    }

    @Test
    void offersAnAppWhatItNeeds() {
        FactorSetup setup = factors.begin(alice);
        assertEquals(32, setup.secret().length());
        assertEquals(
                "otpauth://totp/TrailRoom:alice%40example.org?secret=" + setup.secret()
                        + "&issuer=TrailRoom&algorithm=SHA1&digits=6&period=30",
                setup.uri());
        assertEquals(setup, factors.pending(alice).orElseThrow());
    }

    @Test
    void takesEachCodeOnce() throws Exception {
        turnOn();
        assertInstanceOf(Proof.Wrong.class, check(code(0)), "the one that confirmed it");
        clock.move(Duration.ofSeconds(30));
        List<Proof> results = Race.of(4, i -> check(code(0)));
        assertEquals(1, results.stream().filter(Proof.Passed.class::isInstance).count());
        assertInstanceOf(Proof.Wrong.class, check(code(-1)), "an older one after a newer one");
    }

    @Test
    void takesEachRecoveryCodeOnceHoweverItIsTyped() {
        List<String> codes = turnOn();
        assertInstanceOf(
                Proof.Passed.class, check(" " + codes.get(3).toUpperCase().replace("-", " ") + " "));
        assertInstanceOf(Proof.Wrong.class, check(codes.get(3)));
        assertEquals(9, factors.recoveryCodesLeft(alice));
        List<String> fresh = factors.newRecoveryCodes(alice, HOME).orElseThrow();
        assertInstanceOf(Proof.Wrong.class, check(codes.get(4)));
        assertInstanceOf(Proof.Passed.class, check(fresh.get(0)));
    }

    @Test
    void makesAGuesserWait() {
        turnOn();
        for (int i = 0; i < 6; i++) check(wrong());
        assertInstanceOf(Proof.TooManyAttempts.class, check(code(1)));
    }

    @Test
    void keepsNeitherSecretNorCodesReadably() {
        List<String> codes = turnOn();
        String user = memory.database().getCollection("users").find().first().toJson();
        assertFalse(user.contains(Base32.of(secret)) || user.contains(codes.get(0)), user);
        assertFalse(user.contains(java.util.Base64.getEncoder().encodeToString(secret)), user);
    }

    @Test
    void canBeTurnedOff() {
        turnOn();
        factors.turnOff(alice, HOME);
        assertFalse(factors.isOn(alice));
        assertInstanceOf(Proof.Wrong.class, check(code(1)));
        assertEquals(Optional.empty(), factors.newRecoveryCodes(alice, HOME));
    }

    @Test
    void writesWheneverSomethingChanges() {
        turnOn();
        assertTold("Your TrailRoom second factor was changed", "needs a code from your authenticator app", 1);
        factors.newRecoveryCodes(alice, HOME);
        assertTold("Your TrailRoom recovery codes were changed", "New recovery codes were made", 2);
        factors.turnOff(alice, HOME);
        assertTold("Your TrailRoom second factor was changed", "needs your password only", 3);
        factors.turnOff(alice, HOME);
        factors.newRecoveryCodes(alice, HOME);
        assertEquals(3, bag.count(), "nothing was changed");
    }

    private void assertTold(String subject, String words, int mails) {
        assertEquals(mails, bag.count());
        Mail mail = bag.last("alice@example.org");
        assertEquals(subject, mail.subject());
        for (String said : List.of(words, "Firefox on Linux", "192.0.2.x")) {
            assertTrue(mail.text().contains(said), mail.text());
        }
        clock.move(Duration.ofSeconds(1));
    }

    private void begin() {
        factors.begin(alice);
        byte[] sealed =
                new SecondFactorStore(memory.database()).pending("usr_alice").orElseThrow();
        secret = new Seal(new byte[32]).open("totp:usr_alice", sealed).orElseThrow();
    }

    private List<String> turnOn() {
        begin();
        return factors.confirm(alice, code(0), HOME).orElseThrow();
    }

    private String code(int steps) {
        return Totp.code(secret, clock.instant().getEpochSecond() / 30 + steps, 6);
    }

    private String wrong() {
        return code(0).equals("000000") ? "000001" : "000000";
    }

    private Proof check(String code) {
        return factors.check(alice, code, ADDRESS);
    }
}
