package com.trailroom.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.trailroom.kernel.Refusal;
import com.trailroom.support.MemoryDatabase;
import com.trailroom.support.MovableClock;
import com.trailroom.support.Race;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountsTest {

    private static final String PASSWORD = "correct horse battery";

    private final MemoryDatabase memory = new MemoryDatabase();
    private final MovableClock clock = new MovableClock();
    private final Accounts accounts = new Accounts(
            new AccountStore(memory.database(), memory.documents()),
            new Passwords(new byte[32], 4),
            new SignInGuard(new FailureStore(memory.database()), clock),
            clock);

    @AfterEach
    void close() {
        memory.close();
    }

    @Test
    void signsInWhoRegistered() {
        Account alice = register("alice@example.org", PASSWORD);
        SignIn.SignedIn signedIn = assertInstanceOf(SignIn.SignedIn.class, signIn("alice@example.org", PASSWORD));
        assertEquals(alice, signedIn.account());
        assertEquals(alice, accounts.find(alice.id()).orElseThrow());
    }

    /** The flood of sign-ins keeps a check waiting for seconds. */
    @Test
    void letsNobodyInWhosePasswordIsChangedWhileItIsChecked() {
        Account alice = register("alice@example.org", PASSWORD);
        Passwords slow = new Passwords(new byte[32], 4) {
            @Override
            boolean matches(String password, String hash) {
                boolean right = super.matches(password, hash);
                new AccountChangeStore(memory.database())
                        .setPassword(alice.id(), hash("another password"), clock.instant());
                return right;
            }
        };
        Accounts meanwhile = new Accounts(
                new AccountStore(memory.database(), memory.documents()),
                slow,
                new SignInGuard(new FailureStore(memory.database()), clock),
                clock);
        assertInstanceOf(SignIn.WrongCredentials.class, meanwhile.signIn("alice@example.org", PASSWORD, "192.0.2.1"));
        assertInstanceOf(SignIn.SignedIn.class, signIn("alice@example.org", "another password"));
    }

    @ParameterizedTest
    @CsvSource({"Alice@Example.ORG", "' alice@example.org '", "ＡＬＩＣＥ@example.org"})
    void knowsAnEmailInEveryFormOfWritingIt(String written) {
        register("alice@example.org", PASSWORD);
        assertInstanceOf(SignIn.SignedIn.class, signIn(written, PASSWORD));
        assertInstanceOf(Registration.EmailTaken.class, accounts.register(form(written, PASSWORD)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "alice",
                "@example.org",
                "alice@",
                "alice@localhost",
                "a b@example.org",
                "a@exa mple.org",
                "<a>@example.org",
                "alice@-example.org",
                "a@b@c"
            })
    void refusesWhatIsNotAnEmail(String text) {
        assertEquals(AccountRefusal.EMAIL_INVALID, refusal(form(text, PASSWORD)));
    }

    @Test
    void givesAnEmailToOneOfManyWhoRegisterAtOnce() throws Exception {
        List<Registration> results = Race.of(8, i -> accounts.register(form("alice@example.org", PASSWORD)));
        assertEquals(
                1,
                results.stream()
                        .filter(Registration.Registered.class::isInstance)
                        .count());
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 72, 73, 128})
    void tellsPasswordsOfEveryLengthApartInTheirLastCharacter(int length) {
        String password = "é".repeat(length - 1) + "1";
        register("alice@example.org", password);
        assertInstanceOf(SignIn.WrongCredentials.class, signIn("alice@example.org", "é".repeat(length - 1) + "2"));
        assertInstanceOf(SignIn.SignedIn.class, signIn("alice@example.org", password));
    }

    @Test
    void refusesPasswordsThatAreTooShortTooLongOrCommon() {
        assertEquals(AccountRefusal.PASSWORD_TOO_SHORT, refusal(form("a@example.org", "é".repeat(7))));
        assertEquals(AccountRefusal.PASSWORD_TOO_LONG, refusal(form("a@example.org", "x".repeat(129))));
        assertEquals(AccountRefusal.PASSWORD_TOO_COMMON, refusal(form("a@example.org", "PassWord123")));
    }

    @Test
    void answersTheSameForAnUnknownEmailAndAWrongPassword() {
        register("alice@example.org", PASSWORD);
        assertEquals(signIn("alice@example.org", "wrong"), signIn("nobody@example.org", "wrong"));
        assertEquals(signIn("alice@example.org", "wrong"), signIn("not an e-mail", "wrong"));
    }

    @Test
    void makesAGuesserWaitLongerEachTimeButNotForEver() {
        register("alice@example.org", PASSWORD);
        for (int i = 0; i < 6; i++) signIn("alice@example.org", "wrong");
        assertEquals(Duration.ofSeconds(1), waiting());
        clock.move(Duration.ofSeconds(1));
        signIn("alice@example.org", "wrong");
        assertEquals(Duration.ofSeconds(2), waiting());
        for (int i = 0; i < 20; i++) {
            clock.move(waiting());
            signIn("alice@example.org", "wrong");
        }
        assertEquals(Duration.ofMinutes(15), waiting());
        clock.move(Duration.ofMinutes(15));
        assertInstanceOf(SignIn.SignedIn.class, signIn("alice@example.org", PASSWORD));
    }

    @Test
    void makesAnAddressWaitThatTriesManyAccounts() {
        for (int i = 0; i < 21; i++) signIn("nobody" + i + "@example.org", "wrong");
        assertInstanceOf(SignIn.TooManyAttempts.class, signIn("another@example.org", "wrong"));
    }

    @Test
    void keepsNoPasswordInTheDatabase() {
        register("alice@example.org", PASSWORD);
        String user = memory.database().getCollection("users").find().first().toJson();
        assertTrue(user.contains("$2a$04$") && !user.contains(PASSWORD), user);
    }

    @Test
    void writesAUserAsTheRoomsThatShareItReadIt() {
        Account alice = register("alice@example.org", PASSWORD);
        Date now = Date.from(clock.instant());
        Document user = memory.database().getCollection("users").find().first();
        assertTrue(user.getString("password_hash").startsWith("$2a$"));
        user.remove("password_hash");
        assertTrue(user.getList("email_parts", String.class).containsAll(List.of("ali", "e@e", "org")));
        user.remove("email_parts");
        assertEquals(
                new Document("_id", alice.id())
                        .append("email", "alice@example.org")
                        .append("auth_provider", "email")
                        .append("display_name", "Alice")
                        .append("role", "user")
                        .append("is_active", true)
                        .append("email_verified_at", null)
                        .append("second_factor_at", null)
                        .append("consent_version", "2026-11")
                        .append("created_at", now)
                        .append("updated_at", now)
                        .append("credits", 0L)
                        .append("daily_free_credits", 0L)
                        .append("credit_seq", 0L)
                        .append("password_version", 0),
                user);
    }

    private Duration waiting() {
        return assertInstanceOf(SignIn.TooManyAttempts.class, signIn("alice@example.org", PASSWORD))
                .retryAfter();
    }

    private Account register(String email, String password) {
        return assertInstanceOf(Registration.Registered.class, accounts.register(form(email, password)))
                .account();
    }

    private SignIn signIn(String email, String password) {
        return accounts.signIn(email, password, "192.0.2.1");
    }

    private Refusal.Reason refusal(NewAccount form) {
        return assertThrows(Refusal.class, () -> accounts.register(form)).reason();
    }

    private static NewAccount form(String email, String password) {
        return new NewAccount(email, password, "Alice", "2026-11");
    }
}
