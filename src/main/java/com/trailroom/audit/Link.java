package com.trailroom.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.stream.Stream;

/**
 * An end of the chain, to which the next entry is added: the number and the hash of the last one.
 *
 * <p>The hash is SHA-256, in hex, over these texts in UTF-8, each preceded by its length in bytes and a colon, so that no two
 * entries encode alike: {@code trailroom-audit-1}, sequence, time (ISO 8601, milliseconds), actor, role, address, action,
 * subject, before, after, reason, previous hash.
 */
record Link(long sequence, String hash) {

    static final Link GENESIS = new Link(0, "0".repeat(64));

    static Link after(AuditEntry entry) {
        return new Link(entry.sequence(), entry.hash());
    }

    AuditEntry next(Deed deed, Instant at) {
        long number = sequence + 1;
        return new AuditEntry(number, at, deed, hash, hash(number, at, deed, hash));
    }

    static boolean isTrue(AuditEntry entry) {
        return entry.hash().equals(hash(entry.sequence(), entry.at(), entry.deed(), entry.previousHash()));
    }

    private static String hash(long sequence, Instant at, Deed deed, String previousHash) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Stream.of(
                            "trailroom-audit-1",
                            String.valueOf(sequence),
                            at.toString(),
                            deed.actor().id(),
                            deed.actor().role(),
                            deed.actor().address(),
                            deed.action(),
                            deed.subject(),
                            deed.before(),
                            deed.after(),
                            deed.reason(),
                            previousHash)
                    .map(text -> text.getBytes(StandardCharsets.UTF_8))
                    .forEach(bytes -> {
                        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
                        digest.update(bytes);
                    });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
