package com.trailroom.account;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Codes that change every thirty seconds (RFC 6238 over RFC 4226, SHA-1), as every authenticator app makes them. */
final class Totp {

    static final int SECRET_BYTES = 20;

    private static final long STEP_SECONDS = 30;

    private Totp() {}

    /** The time step whose code it is: this one, the one before or the one after; empty when it is none of theirs. */
    static OptionalLong step(byte[] secret, String code, Instant now) {
        if (!code.matches("\\d{6}")) return OptionalLong.empty();
        long present = now.getEpochSecond() / STEP_SECONDS;
        return LongStream.of(present, present - 1, present + 1)
                .filter(step -> code.equals(code(secret, step, 6)))
                .findFirst();
    }

    static String code(byte[] secret, long step, int digits) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash).getInt(offset) & 0x7fffffff;
            return String.format("%0" + digits + "d", number % (int) Math.pow(10, digits));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
