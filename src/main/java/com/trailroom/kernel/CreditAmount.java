package com.trailroom.kernel;

/** A whole number of credits, never negative. */
public record CreditAmount(int count) implements Comparable<CreditAmount> {

    public static final CreditAmount ZERO = new CreditAmount(0);

    public CreditAmount {
        if (count < 0) throw new IllegalArgumentException("credits cannot be negative: " + count);
    }

    public static CreditAmount of(int count) {
        return new CreditAmount(count);
    }

    /** The sum; refuses to overflow with an {@link ArithmeticException}. */
    public CreditAmount plus(CreditAmount other) {
        return new CreditAmount(Math.addExact(count, other.count));
    }

    /** The difference; an {@link IllegalArgumentException} when {@code other} is larger. */
    public CreditAmount minus(CreditAmount other) {
        return new CreditAmount(count - other.count);
    }

    public CreditAmount atMost(CreditAmount limit) {
        return count <= limit.count ? this : limit;
    }

    public boolean covers(CreditAmount cost) {
        return count >= cost.count;
    }

    @Override
    public int compareTo(CreditAmount other) {
        return Integer.compare(count, other.count);
    }
}
