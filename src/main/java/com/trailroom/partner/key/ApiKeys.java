package com.trailroom.partner.key;

import com.trailroom.account.Account;
import com.trailroom.account.Accounts;
import com.trailroom.kernel.BriefMemory;
import com.trailroom.kernel.Ids;
import com.trailroom.kernel.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The entrance: makes keys, tells who brings one, rotates and revokes. Another account's key is as good as none. */
public class ApiKeys {

    private static final int MOST = 20;
    private static final int LONGEST_NAME = 80;
    private static final Duration LONGEST_OVERLAP = Duration.ofDays(30);

    private final ApiKeyStore store;
    private final Accounts accounts;
    private final KeyUses uses;
    private final Clock clock;
    private final Ids ids;
    private final BriefMemory<KeyBearer.Known> memory;

    ApiKeys(ApiKeyStore store, Accounts accounts, KeyUses uses, Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.uses = uses;
        this.clock = clock;
        this.ids = new Ids(clock);
        this.memory = new BriefMemory<>(clock);
    }

    /** Makes a key, as long as the account has fewer than twenty that work. */
    public IssuedKey create(String accountId, NewKey form) {
        return create(accountId, form, ids.next("key"));
    }

    /** As the other, for a request that may come again: of the key it made before, nobody heard, and it is made anew. */
    public IssuedKey create(String accountId, NewKey form, String keyId) {
        Instant now = clock.instant();
        checkName(form.name());
        if (form.scopes().isEmpty()) throw Refusal.because(KeyRefusal.KEY_SCOPES_MISSING);
        if (form.expires().filter(end -> !end.isAfter(now)).isPresent()) {
            throw Refusal.because(KeyRefusal.KEY_EXPIRY_INVALID);
        }
        KeyText secret = KeyText.random(form.live());
        ApiKey key = new ApiKey(
                keyId,
                accountId,
                form.name(),
                form.scopes(),
                form.live(),
                secret.hint(),
                new ApiKey.Times(now, form.expires(), Optional.empty(), Optional.empty()),
                Optional.empty(),
                0);
        own(accountId, keyId).ifPresent(unheard -> store.delete(unheard.id));
        store.insert(key, secret.hash());
        if (store.usable(accountId, now) > MOST) {
            store.delete(key.id());
            throw Refusal.because(KeyRefusal.KEYS_TOO_MANY);
        }
        return new IssuedKey(key, secret.reveal());
    }

    /** Whose key a request brings, counted as one use. Asks the database at most once a second for each key. */
    public KeyBearer identify(String text) {
        KeyBearer bearer = bearer(text);
        if (bearer instanceof KeyBearer.Known known) uses.count(known.key().id());
        return bearer;
    }

    /** Whether a key that a request brought before is good still; that is no use of it. */
    public boolean isStillGood(String text) {
        return bearer(text) instanceof KeyBearer.Known;
    }

    private KeyBearer bearer(String text) {
        Optional<KeyText> secret = KeyText.of(text);
        if (secret.isEmpty()) return new KeyBearer.Unknown();
        String hash = secret.get().hash();
        KeyBearer bearer = memory.recall(hash).<KeyBearer>map(known -> known).orElseGet(() -> lookUp(hash));
        boolean expired = bearer instanceof KeyBearer.Known known && known.key().isExpired(clock.instant());
        return expired ? new KeyBearer.Expired() : bearer;
    }

    /** All of an account's keys, newest first, also those that do not work any more. */
    public List<ApiKey> list(String accountId) {
        return store.ofAccount(accountId);
    }

    /** Anybody's. */
    Optional<ApiKey> find(String keyId) {
        return store.find(keyId).map(ApiKeyDocument::key);
    }

    public Optional<ApiKey> find(String accountId, String keyId) {
        return own(accountId, keyId).map(ApiKeyDocument::key);
    }

    public ApiKey rename(String accountId, String keyId, String name) {
        checkName(name.strip());
        store.rename(require(accountId, keyId).id, name.strip());
        return require(accountId, keyId).key();
    }

    /** Gives a key a new secret. The one it had works for {@code overlap} longer; one from before that, no more. */
    public IssuedKey rotate(String accountId, String keyId, Duration overlap) {
        return rotate(accountId, keyId, overlap, ids.next("act"));
    }

    /** As the other, for a request that may come again: of the secret it made before, nobody heard, and it is replaced. */
    public IssuedKey rotate(String accountId, String keyId, Duration overlap, String rotation) {
        if (overlap.isNegative() || overlap.compareTo(LONGEST_OVERLAP) > 0) {
            throw Refusal.because(KeyRefusal.KEY_OVERLAP_INVALID);
        }
        ApiKeyDocument seen = require(accountId, keyId);
        Instant now = clock.instant();
        KeyText next = KeyText.random(seen.livemode);
        if (!seen.key().isUsable(now) || !store.rotate(seen, next, now.plus(overlap), rotation)) {
            throw Refusal.because(KeyRefusal.KEY_NOT_USABLE);
        }
        forget(keyId);
        return new IssuedKey(require(accountId, keyId).key(), next.reveal());
    }

    /** Ends a key for good; it stays in the list. */
    public void revoke(String accountId, String keyId) {
        store.revoke(require(accountId, keyId).id, clock.instant());
        forget(keyId);
    }

    /** Ends all keys of an account. */
    public void revokeAll(String accountId) {
        store.ofAccount(accountId).forEach(key -> store.revoke(key.id(), clock.instant()));
        forgetAccount(accountId);
    }

    /** Ends all keys of an account, and forgets that there were any. */
    void deleteAll(String accountId) {
        revokeAll(accountId);
        store.ofAccount(accountId).forEach(key -> store.delete(key.id()));
    }

    /** What changed about an account is felt on this node at once. */
    void forgetAccount(String accountId) {
        memory.forget(known -> known.account().id().equals(accountId));
    }

    private KeyBearer lookUp(String hash) {
        Instant now = clock.instant();
        Optional<ApiKeyDocument> found = store.findByHash(hash);
        if (found.isEmpty() || found.get().revoked != null) return new KeyBearer.Unknown();
        if (!found.get().isCurrent(hash, now)) return new KeyBearer.Expired();
        ApiKey key = found.get().key();
        return accounts.find(key.accountId())
                .filter(Account::active)
                .map(account -> new KeyBearer.Known(account, key))
                .<KeyBearer>map(known -> memory.keep(hash, known))
                .orElseGet(KeyBearer.Unknown::new);
    }

    private void forget(String keyId) {
        memory.forget(known -> known.key().id().equals(keyId));
    }

    private ApiKeyDocument require(String accountId, String keyId) {
        return own(accountId, keyId).orElseThrow(() -> Refusal.because(KeyRefusal.NOT_FOUND));
    }

    private Optional<ApiKeyDocument> own(String accountId, String keyId) {
        return store.find(keyId).filter(found -> found.accountId.equals(accountId));
    }

    private static void checkName(String name) {
        int length = name.codePointCount(0, name.length());
        if (length < 1 || length > LONGEST_NAME) throw Refusal.because(KeyRefusal.KEY_NAME_INVALID);
    }
}
