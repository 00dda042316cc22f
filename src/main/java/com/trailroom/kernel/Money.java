package com.trailroom.kernel;

import java.math.BigInteger;
import java.util.Locale;

/**
 * An amount of Indian rupees in whole paise; may be negative. Sums are exact and refuse to overflow with an {@link
 * ArithmeticException}; the one place that rounds is {@link #share}.
 */
public record Money(long paise) implements Comparable<Money> {

    public static final Money ZERO = new Money(0);

    private static final int PAISE_PER_RUPEE = 100;

    public static Money paise(long paise) {
        return new Money(paise);
    }

    public static Money rupees(long rupees) {
        return new Money(Math.multiplyExact(rupees, PAISE_PER_RUPEE));
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(paise, other.paise));
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(paise, other.paise));
    }

    public Money times(long factor) {
        return new Money(Math.multiplyExact(paise, factor));
    }

    /**
     * The part {@code of / whole} of this amount, rounded half up (a half away from zero) to the paisa once.
     *
     * @param whole above zero
     */
    public Money share(long of, long whole) {
        if (whole <= 0) throw new IllegalArgumentException("a whole is above zero: " + whole);
        BigInteger twice =
                BigInteger.valueOf(paise).multiply(BigInteger.valueOf(of)).shiftLeft(1);
        BigInteger halves = BigInteger.valueOf(whole);
        BigInteger rounded = twice.abs().add(halves).divide(halves.shiftLeft(1));
        return new Money(twice.signum() < 0 ? rounded.negate().longValueExact() : rounded.longValueExact());
    }

    public boolean isPositive() {
        return paise > 0;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(paise, other.paise);
    }

    /** As Indians write it: {@code ₹1,890.00}, {@code ₹3,75,000.00}; negative with a minus sign before the rupee sign. */
    @Override
    public String toString() {
        return (paise < 0 ? "\u2212₹" : "₹") + digits(true);
    }

    /** For files that other programs read: {@code 375000.00}. */
    public String plain() {
        return (paise < 0 ? "-" : "") + digits(false);
    }

    private String digits(boolean grouped) {
        BigInteger[] parts = BigInteger.valueOf(paise).abs().divideAndRemainder(BigInteger.valueOf(PAISE_PER_RUPEE));
        String rupees = parts[0].toString();
        return (grouped ? grouped(rupees) : rupees) + String.format(Locale.ROOT, ".%02d", parts[1].intValue());
    }

    /** The last three digits together, those before them in twos. */
    private static String grouped(String digits) {
        StringBuilder text = new StringBuilder(digits);
        for (int at = digits.length() - 3; at > 0; at -= 2) text.insert(at, ',');
        return text.toString();
    }
}
