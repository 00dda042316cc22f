package com.trailroom.partner.key;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.trailroom.account.AccountSeed;
import com.trailroom.account.AccountSuspended;
import com.trailroom.account.Accounts;
import com.trailroom.account.Unpacked;
import com.trailroom.kernel.Refusal;
import com.trailroom.support.MemoryDatabase;
import com.trailroom.support.MovableClock;
import com.trailroom.support.Race;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class ApiKeysTest {

    private static final NewKey SHOP =
            new NewKey("Shop", true, Set.of(Scope.TRYON_WRITE, Scope.TRYON_READ), Optional.empty());

    private final MemoryDatabase memory = new MemoryDatabase();
    private final MovableClock clock = new MovableClock();
    private final AccountSeed seed = new AccountSeed(memory.database(), memory.documents(), new byte[32]);
    private final Accounts accounts = seed.accounts();
    private final ApiKeyStore store = new ApiKeyStore(memory.database(), memory.documents());
    private final KeyUses uses = new KeyUses(store, clock);
    private final ApiKeys here = new ApiKeys(store, accounts, uses, clock);
    private final ApiKeys there = new ApiKeys(store, accounts, new KeyUses(store, clock), clock);
    private final String bob = seed.register("bob@example.org", "correct horse");
    private final String charlie = seed.register("charlie@example.org", "correct horse");

    @AfterEach
    void close() {
        memory.close();
    }

    @Test
    void tellsWhoBringsAKeyAndWhatItOpens() {
        IssuedKey issued = here.create(bob, SHOP);
        KeyBearer.Known known = known(here, issued.secret());
        assertEquals(bob, known.account().id());
        assertTrue(known.key().opens(Scope.TRYON_READ));
        assertFalse(known.key().opens(Scope.CREDITS_READ));
        assertTrue(known.key().live());
        assertEquals(issued.key(), here.find(bob, issued.key().id()).orElseThrow());
    }

    @Test
    void handsOutKeysWithoutWhatOpensAndErasesThem() throws Exception {
        KeyPersonalData personal = new KeyPersonalData(here);
        IssuedKey issued = here.create(bob, SHOP);
        IssuedKey other = here.create(charlie, SHOP);
        known(here, issued.secret());
        String keys = new String(Unpacked.of(personal, bob).get("api-keys.json"));
        assertTrue(keys.contains(issued.key().id()) && keys.contains("\"name\":\"Shop\""), keys);
        assertFalse(keys.contains(issued.secret()) || keys.contains("hash"), keys);
        personal.erase(bob);
        personal.erase(bob);
        assertInstanceOf(KeyBearer.Unknown.class, here.identify(issued.secret()));
        assertEquals(List.of(), there.list(bob));
        known(here, other.secret());
    }

    @Test
    void keepsNothingThatOpensAnything() {
        IssuedKey issued = here.create(bob, SHOP);
        String kept = memory.database().getCollection("api_keys").find().first().toJson();
        assertFalse(kept.contains(issued.secret().substring(8, 26)), kept);
        assertFalse(issued.toString().contains(issued.secret().substring(8, 26)));
    }

    @Test
    void doesNotKnowAKeyThatIsNotOurs() {
        unknown(here, KeyText.random(true).reveal());
        unknown(here, "tr_live_none");
    }

    @Test
    void forgetsARevokedKeyAtOnceHereAndWithinASecondElsewhere() {
        IssuedKey issued = here.create(bob, SHOP);
        known(here, issued.secret());
        known(there, issued.secret());
        here.revoke(bob, issued.key().id());
        unknown(here, issued.secret());
        clock.move(Duration.ofSeconds(1));
        unknown(there, issued.secret());
        assertTrue(here.list(bob).get(0).times().revoked().isPresent());
    }

    @Test
    void letsTheOldSecretGoOnForAsLongAsItWasTold() {
        IssuedKey first = here.create(bob, SHOP);
        IssuedKey second = here.rotate(bob, first.key().id(), Duration.ofHours(24));
        assertEquals(first.key().id(), second.key().id());
        assertEquals(
                known(here, second.secret()).key().id(),
                known(here, first.secret()).key().id());
        clock.move(Duration.ofHours(24));
        assertInstanceOf(KeyBearer.Expired.class, here.identify(first.secret()));
        known(here, second.secret());
    }

    @Test
    void endsTheOldSecretAtOnceWithoutOverlap() {
        IssuedKey first = here.create(bob, SHOP);
        known(here, first.secret());
        here.rotate(bob, first.key().id(), Duration.ZERO);
        assertInstanceOf(KeyBearer.Expired.class, here.identify(first.secret()));
    }

    @Test
    void endsTheLastButOneAtTheNextRotation() {
        IssuedKey first = here.create(bob, SHOP);
        IssuedKey second = here.rotate(bob, first.key().id(), Duration.ofDays(1));
        IssuedKey third = here.rotate(bob, first.key().id(), Duration.ofDays(1));
        unknown(here, first.secret());
        known(here, second.secret());
        known(here, third.secret());
    }

    @Test
    void keepsTheSecretInUseWhenARotationComesAgain() {
        IssuedKey first = here.create(bob, SHOP);
        IssuedKey unheard = here.rotate(bob, first.key().id(), Duration.ofDays(1), "act_1");
        IssuedKey heard = here.rotate(bob, first.key().id(), Duration.ofDays(1), "act_1");
        unknown(here, unheard.secret());
        known(here, first.secret());
        known(here, heard.secret());
    }

    @Test
    void revokesBothSecretsTogether() {
        IssuedKey first = here.create(bob, SHOP);
        IssuedKey second = here.rotate(bob, first.key().id(), Duration.ofDays(1));
        here.revoke(bob, first.key().id());
        unknown(here, first.secret());
        unknown(here, second.secret());
        refuses(KeyRefusal.KEY_NOT_USABLE, () -> here.rotate(bob, first.key().id(), Duration.ZERO));
    }

    @Test
    void expires() {
        Optional<Instant> tomorrow = Optional.of(clock.instant().plus(Duration.ofDays(1)));
        IssuedKey issued = here.create(bob, new NewKey("Trial", false, Set.of(Scope.TRYON_READ), tomorrow));
        assertFalse(known(here, issued.secret()).key().live());
        clock.move(Duration.ofDays(1));
        assertInstanceOf(KeyBearer.Expired.class, here.identify(issued.secret()));
    }

    @Test
    void stopsWithASuspendedAccount() {
        IssuedKey issued = here.create(bob, SHOP);
        known(here, issued.secret());
        memory.database()
                .getCollection("users")
                .updateOne(new Document("_id", bob), new Document("$set", new Document("is_active", false)));
        KeySuspension suspension = new KeySuspension();
        suspension.keys = here;
        suspension.stop(new AccountSuspended(bob));
        unknown(here, issued.secret());
    }

    @Test
    void areRevokedTogether() {
        IssuedKey one = here.create(bob, SHOP);
        IssuedKey two = here.create(bob, SHOP);
        known(here, one.secret());
        here.revokeAll(bob);
        unknown(here, one.secret());
        unknown(here, two.secret());
    }

    @Test
    void belongToTheirAccountOnly() {
        String id = here.create(bob, SHOP).key().id();
        assertEquals(Optional.empty(), here.find(charlie, id));
        assertEquals(List.of(), here.list(charlie));
        refuses(KeyRefusal.NOT_FOUND, () -> here.revoke(charlie, id));
        refuses(KeyRefusal.NOT_FOUND, () -> here.rotate(charlie, id, Duration.ZERO));
        refuses(KeyRefusal.NOT_FOUND, () -> here.rename(charlie, id, "Mine"));
    }

    @Test
    void areTwentyAtMost() throws Exception {
        Race.of(40, i -> {
            try {
                return here.create(bob, SHOP).secret();
            } catch (Refusal full) {
                return full.reason().name();
            }
        });
        assertTrue(store.usable(bob, clock.instant()) <= 20);
        while (store.usable(bob, clock.instant()) < 20) here.create(bob, SHOP);
        refuses(KeyRefusal.KEYS_TOO_MANY, () -> here.create(bob, SHOP));
        here.revoke(bob, here.list(bob).get(0).id());
        here.create(bob, SHOP);
    }

    @Test
    void needANameAScopeAndAFuture() {
        Optional<Instant> past = Optional.of(clock.instant());
        refuses(
                KeyRefusal.KEY_NAME_INVALID,
                () -> here.create(bob, new NewKey("  ", true, SHOP.scopes(), Optional.empty())));
        refuses(
                KeyRefusal.KEY_NAME_INVALID,
                () -> here.create(bob, new NewKey("x".repeat(81), true, SHOP.scopes(), Optional.empty())));
        refuses(
                KeyRefusal.KEY_SCOPES_MISSING,
                () -> here.create(bob, new NewKey("Shop", true, Set.of(), Optional.empty())));
        refuses(KeyRefusal.KEY_EXPIRY_INVALID, () -> here.create(bob, new NewKey("Shop", true, SHOP.scopes(), past)));
        assertEquals(List.of(), here.list(bob));
    }

    @Test
    void countUsesInMemoryAndWriteThemTogether() throws Exception {
        IssuedKey issued = here.create(bob, SHOP);
        Race.of(64, i -> here.identify(issued.secret()));
        assertTrue(here.isStillGood(issued.secret()), "asked, not used");
        assertEquals(0, here.list(bob).get(0).usageCount());
        uses.flush();
        uses.flush();
        ApiKey key = here.list(bob).get(0);
        assertEquals(64, key.usageCount());
        assertEquals(Optional.of(clock.instant()), key.times().lastUsed());
    }

    private static KeyBearer.Known known(ApiKeys node, String secret) {
        return assertInstanceOf(KeyBearer.Known.class, node.identify(secret));
    }

    private static void unknown(ApiKeys node, String secret) {
        assertInstanceOf(KeyBearer.Unknown.class, node.identify(secret));
    }

    private static void refuses(KeyRefusal reason, Executable what) {
        assertEquals(reason, assertThrows(Refusal.class, what).reason());
    }
}
