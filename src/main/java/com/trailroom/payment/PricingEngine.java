package com.trailroom.payment;

import com.trailroom.kernel.CreditAmount;
import com.trailroom.kernel.Money;
import com.trailroom.kernel.Refusal;

/**
 * The price of credits: one rupee each, less a discount that starts at 10 % for {@value #DISCOUNT_FROM} credits and grows in a
 * straight line to 25 % at {@value #DISCOUNT_CAP}. Every amount that comes out of here includes tax; whether the rupee does
 * is a setting, and else the tax comes on top.
 *
 * <p>More credits cost more, with one exception that the rule wants: 2,100 credits cost less than 1,891 to 2,099 do.
 */
public final class PricingEngine {

    static final int MINIMUM = 300;
    static final int DISCOUNT_FROM = 2_100;
    static final int DISCOUNT_CAP = 50_000;

    /** Keeps one purchase below the ₹5,00,000 that card and bank networks take at once. */
    static final int MAXIMUM = 500_000;

    public static final CreditAmount SMALLEST = CreditAmount.of(MINIMUM);
    public static final CreditAmount LARGEST = CreditAmount.of(MAXIMUM);

    private static final long WHOLE = 100;
    private static final Money PRICE_PER_CREDIT = Money.rupees(1);

    /** A discount as an exact fraction: the line has no other representation that does not round. */
    private record Rate(long of, long whole) {
        static final Rate NONE = new Rate(0, 1);
        static final Rate QUARTER = new Rate(25, 100);
    }

    private final int taxOnTop;

    /** Tax is included in the price of a credit. */
    public PricingEngine() {
        this(0);
    }

    /** With tax to be added to the price of a credit, in whole percent. */
    public PricingEngine(int taxOnTopPercent) {
        this.taxOnTop = taxOnTopPercent;
    }

    /** What is added to the price of a credit, in whole percent; none when that includes the tax. */
    public int taxOnTop() {
        return taxOnTop;
    }

    /** The quote, rounded half up to the paisa once, at the end; refuses what is not for sale in one purchase. */
    public Quote quote(CreditAmount credits) {
        if (credits.count() < MINIMUM) throw Refusal.because(PaymentRefusal.BELOW_MINIMUM);
        if (credits.count() > MAXIMUM) throw Refusal.because(PaymentRefusal.ABOVE_MAXIMUM);
        Money net = PRICE_PER_CREDIT.times(credits.count());
        Rate rate = discountRate(credits.count());
        Money base = net.share(WHOLE + taxOnTop, WHOLE);
        Money total = net.share((rate.whole() - rate.of()) * (WHOLE + taxOnTop), rate.whole() * WHOLE);
        return new Quote(credits, base, base.minus(total), total);
    }

    private static Rate discountRate(int credits) {
        if (credits < DISCOUNT_FROM) return Rate.NONE;
        if (credits >= DISCOUNT_CAP) return Rate.QUARTER;
        long climbed = credits - DISCOUNT_FROM;
        long whole = DISCOUNT_CAP - DISCOUNT_FROM;
        return new Rate(10 * whole + 15 * climbed, 100 * whole);
    }
}
