package com.trailroom.account;

import com.trailroom.kernel.Hmac;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Codes for when the authenticator app is gone: ten, of 50 random bits each, such as {@code k3vd9-x7m2q}. What is kept of them
 * is a MAC under the pepper, bound to the account.
 */
final class RecoveryCodes {

    static final int COUNT = 10;

    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 10;

    private final Hmac hmac;
    private final SecureRandom random = new SecureRandom();

    RecoveryCodes(byte[] pepper) {
        hmac = new Hmac(pepper);
    }

    List<String> fresh() {
        return Stream.generate(this::code).limit(COUNT).toList();
    }

    /** However it is typed: capitals, blanks and the hyphen do not matter. */
    String kept(String accountId, String code) {
        String plain = code.toLowerCase(Locale.ROOT).replaceAll("[\\s-]", "");
        return HexFormat.of().formatHex(hmac.of("recovery:" + accountId + ":" + plain));
    }

    private String code() {
        String text = random.ints(LENGTH, 0, ALPHABET.length())
                .mapToObj(i -> ALPHABET.substring(i, i + 1))
                .collect(Collectors.joining());
        return text.substring(0, LENGTH / 2) + "-" + text.substring(LENGTH / 2);
    }
}
