package com.trailroom.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Tokens that do one thing once: 256 random bits, of which only the SHA-256 is kept. Looking at a link does not use it up, so
 * that a mail scanner which follows it spoils nothing; what it is for happens on a form that is sent.
 */
class OneTimeLinks {

    /**
     * What a token stands for.
     *
     * @param detail what else its purpose needs, such as a new address; may be empty
     */
    record Link(String accountId, String detail) {}

    private static final int TOKEN_BYTES = 32;
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final LinkStore store;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    OneTimeLinks(LinkStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** A token for an address; one that was issued before for the same account and purpose ends. */
    String issue(Purpose purpose, Link link) {
        store.delete(link.accountId(), purpose);
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        store.insert(hash(token), purpose, link, clock.instant());
        return token;
    }

    /** What it stands for, if it would still work. */
    Optional<Link> look(Purpose purpose, String token) {
        return store.find(hash(token), purpose, clock.instant());
    }

    /** Uses it up; of many who try at once, one gets it. */
    Optional<Link> use(Purpose purpose, String token) {
        return store.take(hash(token), purpose, clock.instant());
    }

    /** Whether one was issued a moment ago: another mail would follow the first. */
    boolean isFresh(Purpose purpose, String accountId) {
        return store.isIssuedSince(accountId, purpose, clock.instant().minus(PAUSE));
    }

    void revoke(String accountId, Purpose purpose) {
        store.delete(accountId, purpose);
    }

    void revokeAll(String accountId) {
        store.delete(accountId);
    }

    void prune() {
        store.deleteExpired(clock.instant());
    }

    static String hash(String token) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
