package com.trailroom.account;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes for when the authenticator app is gone: ten, of 50 random bits each, such as {@code k3vd9-x7m2q}. What is kept of them
 * is a MAC under the pepper, bound to the account.
 */
final class RecoveryCodes {

    static final int COUNT = 10;

    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 10;

    private final SecretKeySpec pepper;
    private final SecureRandom random = new SecureRandom();

    RecoveryCodes(byte[] pepper) {
        this.pepper = new SecretKeySpec(pepper, "HmacSHA256");
    }

    List<String> fresh() {
        return Stream.generate(this::code).limit(COUNT).toList();
    }

    /** However it is typed: capitals, blanks and the hyphen do not matter. */
    String kept(String accountId, String code) {
        String plain = code.toLowerCase(Locale.ROOT).replaceAll("[\\s-]", "");
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(pepper);
            byte[] hash = mac.doFinal(("recovery:" + accountId + ":" + plain).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String code() {
        String text = random.ints(LENGTH, 0, ALPHABET.length())
                .mapToObj(i -> ALPHABET.substring(i, i + 1))
                .collect(Collectors.joining());
        return text.substring(0, LENGTH / 2) + "-" + text.substring(LENGTH / 2);
    }
}
