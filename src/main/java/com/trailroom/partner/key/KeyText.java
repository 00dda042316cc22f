package com.trailroom.partner.key;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/** A key as its owner holds it; the only place that knows its form. Never logged, never stored. */
final class KeyText {

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final Pattern FORM = Pattern.compile("tr_(live|test)_[0-9A-Za-z]{24}");
    private static final int RANDOM = 18;
    private static final int CHECKSUM = 6;
    private static final int SHOWN = 4;
    private static final SecureRandom CHANCE = new SecureRandom();

    private final String text;

    private KeyText(String text) {
        this.text = text;
    }

    static KeyText random(boolean live) {
        StringBuilder text = new StringBuilder(live ? "tr_live_" : "tr_test_");
        for (int i = 0; i < RANDOM; i++) text.append(ALPHABET.charAt(CHANCE.nextInt(ALPHABET.length())));
        return new KeyText(text + checksum(text.toString()));
    }

    /** Empty for what cannot be a key of ours. */
    static Optional<KeyText> of(String text) {
        if (!FORM.matcher(text).matches()) return Optional.empty();
        int end = text.length() - CHECKSUM;
        boolean right = checksum(text.substring(0, end)).equals(text.substring(end));
        return right ? Optional.of(new KeyText(text)) : Optional.empty();
    }

    String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Enough for its owner to recognise it by, such as {@code tr_live_…x7Qa}. */
    String hint() {
        return text.substring(0, "tr_live_".length()) + "…" + text.substring(text.length() - SHOWN);
    }

    /** The key itself. */
    String reveal() {
        return text;
    }

    @Override
    public String toString() {
        return hint();
    }

    private static String checksum(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.US_ASCII));
        long rest = crc.getValue();
        char[] digits = new char[CHECKSUM];
        for (int i = CHECKSUM - 1; i >= 0; i--) {
            digits[i] = ALPHABET.charAt((int) (rest % ALPHABET.length()));
            rest /= ALPHABET.length();
        }
        return new String(digits);
    }
}
