package com.trailroom.payment.invoice;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A Goods and Services Tax identification number: state code, PAN, entity, {@code Z} and a check character over the fourteen
 * before it (each in base 36, every second doubled, the digits of the products summed).
 */
public record Gstin(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final Pattern FORM = Pattern.compile("[0-9]{2}[A-Z]{5}[0-9]{4}[A-Z][1-9A-Z]Z[0-9A-Z]");

    public Gstin {
        if (!isRight(value)) throw new IllegalArgumentException("not a GSTIN: " + value);
    }

    /** Reads what a person typed; empty when it is not a GSTIN. */
    public static Optional<Gstin> of(String text) {
        String plain = text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        return isRight(plain) ? Optional.of(new Gstin(plain)) : Optional.empty();
    }

    public IndianState state() {
        return IndianState.ofCode(value.substring(0, 2)).orElseThrow();
    }

    private static boolean isRight(String text) {
        return FORM.matcher(text).matches()
                && IndianState.ofCode(text.substring(0, 2)).isPresent()
                && check(text) == text.charAt(14);
    }

    private static char check(String text) {
        int sum = 0;
        for (int i = 0; i < 14; i++) {
            int product = ALPHABET.indexOf(text.charAt(i)) * (1 + i % 2);
            sum += product / 36 + product % 36;
        }
        return ALPHABET.charAt((36 - sum % 36) % 36);
    }

    @Override
    public String toString() {
        return value;
    }
}
