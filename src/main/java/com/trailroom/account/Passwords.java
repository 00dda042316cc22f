package com.trailroom.account;

import at.favre.lib.crypto.bcrypt.BCrypt;
import com.trailroom.kernel.Hmac;
import com.trailroom.kernel.Refusal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Hashes passwords of 8 to 128 characters: HMAC-SHA256 under the pepper, base64, bcrypt. bcrypt looks at 72 bytes only; what
 * it is given is 44 long whatever the password, so that no password is cut.
 */
class Passwords {

    private static final int SHORTEST = 8;
    private static final int LONGEST = 128;

    private static final Set<String> COMMON = common();

    private final Hmac hmac;
    private final int cost;
    private final String hashOfNothing;

    Passwords(byte[] pepper, int cost) {
        this.hmac = new Hmac(pepper);
        this.cost = cost;
        this.hashOfNothing = hash("no password has this");
    }

    /** Refuses a password that is too short, too long or too common. Counts characters, not bytes. */
    static void check(String password) {
        String normal = normal(password);
        int length = normal.codePointCount(0, normal.length());
        if (length < SHORTEST) throw Refusal.because(AccountRefusal.PASSWORD_TOO_SHORT);
        if (length > LONGEST) throw Refusal.because(AccountRefusal.PASSWORD_TOO_LONG);
        if (COMMON.contains(normal.toLowerCase(Locale.ROOT))) {
            throw Refusal.because(AccountRefusal.PASSWORD_TOO_COMMON);
        }
    }

    String hash(String password) {
        return BCrypt.withDefaults().hashToString(cost, peppered(password));
    }

    boolean matches(String password, String hash) {
        return BCrypt.verifyer().verify(peppered(password), hash.toCharArray()).verified;
    }

    /** Takes the time of a check and finds nothing. */
    void matchNothing(String password) {
        matches(password, hashOfNothing);
    }

    private char[] peppered(String password) {
        return Base64.getEncoder().encodeToString(hmac.of(normal(password))).toCharArray();
    }

    /** The same password typed on two keyboards is the same (RFC 8265 composes as well). */
    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    private static Set<String> common() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Passwords.class.getResourceAsStream("common-passwords.txt"), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank()).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
