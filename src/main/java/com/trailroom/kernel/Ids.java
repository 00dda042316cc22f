package com.trailroom.kernel;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;

/**
 * Makes the ids that partners see: a prefix that names the kind, then 26 characters of Crockford base32 (lower case) that
 * carry a UUIDv7 (RFC 9562): 48 bits of Unix milliseconds, then 74 random bits. Ids of one kind have one length and sort by
 * the time they were made.
 */
public final class Ids {

    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 26;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public Ids(Clock clock) {
        this.clock = clock;
    }

    /** A new id such as {@code job_0mzk3…}; {@code prefix} is given without the underscore. */
    public String next(String prefix) {
        long high = clock.millis() << 16 | 0x7000 | random.nextInt(0x1000);
        long low = random.nextLong() >>> 2 | 0x8000_0000_0000_0000L;
        return prefix + "_" + encode(high, low);
    }

    /**
     * The one id of something that happened once, whoever tells of it and how often: made of the time it happened and of
     * {@code what}, which nobody outside can guess.
     */
    public static String derived(String prefix, Instant at, String what) {
        ByteBuffer digest = ByteBuffer.wrap(sha256(what));
        long high = at.toEpochMilli() << 16 | 0x7000 | digest.getLong() & 0xfff;
        long low = digest.getLong() >>> 2 | 0x8000_0000_0000_0000L;
        return prefix + "_" + encode(high, low);
    }

    /** Comes before every id of this kind that was made at that time or later, and behind all that were made before. */
    public static String firstAt(String prefix, Instant at) {
        return prefix + "_" + encode(at.toEpochMilli() << 16, 0);
    }

    /** Whether {@code text} has the form of an id of this kind. Tells nothing about its existence. */
    public static boolean isWellFormed(String prefix, String text) {
        return text.length() == prefix.length() + 1 + LENGTH
                && text.startsWith(prefix + "_")
                && text.chars().skip(prefix.length() + 1).allMatch(c -> ALPHABET.indexOf(c) >= 0);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(long high, long low) {
        char[] text = new char[LENGTH];
        for (int i = LENGTH - 1; i >= 0; i--) {
            text[i] = ALPHABET.charAt((int) (low & 31));
            low = low >>> 5 | high << 59;
            high = high >>> 5;
        }
        return new String(text);
    }
}
