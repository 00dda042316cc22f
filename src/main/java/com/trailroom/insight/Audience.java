package com.trailroom.insight;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.LongStream;

/** A set of accounts, by fingerprints in ascending order. */
final class Audience {

    static final Audience NOBODY = new Audience(new long[0]);

    private final long[] fingerprints;

    private Audience(long[] fingerprints) {
        this.fingerprints = fingerprints;
    }

    static Audience of(Collection<String> accountIds) {
        return sorted(accountIds.stream().mapToLong(Audience::fingerprint));
    }

    static Audience union(List<Audience> all) {
        return sorted(all.stream().flatMapToLong(one -> Arrays.stream(one.fingerprints)));
    }

    static Audience read(byte[] bytes) {
        long[] fingerprints = new long[bytes.length / Long.BYTES];
        ByteBuffer.wrap(bytes).asLongBuffer().get(fingerprints);
        return new Audience(fingerprints);
    }

    byte[] bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(fingerprints.length * Long.BYTES);
        bytes.asLongBuffer().put(fingerprints);
        return bytes.array();
    }

    int size() {
        return fingerprints.length;
    }

    /** How many are in the other, too. */
    int sharedWith(Audience other) {
        return (int) Arrays.stream(fingerprints)
                .filter(one -> Arrays.binarySearch(other.fingerprints, one) >= 0)
                .count();
    }

    private static Audience sorted(LongStream fingerprints) {
        return new Audience(fingerprints.sorted().distinct().toArray());
    }

    private static long fingerprint(String accountId) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(accountId.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
