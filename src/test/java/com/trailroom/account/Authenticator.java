package com.trailroom.account;

import java.io.ByteArrayOutputStream;
import java.time.Instant;

/** The app on somebody's phone. */
public final class Authenticator {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final byte[] secret;

    /** {@code key} as the page shows it. */
    public Authenticator(String key) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int held = 0;
        int bits = 0;
        for (char next : key.replace(" ", "").toCharArray()) {
            held = held << 5 | ALPHABET.indexOf(next);
            bits += 5;
            if (bits < 8) continue;
            bits -= 8;
            bytes.write(held >>> bits & 0xff);
        }
        secret = bytes.toByteArray();
    }

    /** The code of now, or of a step of thirty seconds before or after. */
    public String code(int steps) {
        return Totp.code(secret, Instant.now().getEpochSecond() / 30 + steps, 6);
    }
}
