package com.trailroom.payment.invoice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.trailroom.kernel.Money;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class TaxSplitTest {

    @Test
    void takesTheRecommendedPlanApart() {
        assertEquals(
                new TaxSplit(Money.paise(160_170), Money.paise(14_415), Money.paise(14_415), Money.ZERO),
                TaxSplit.of(Money.rupees(1_890), 18, true));
        assertEquals(
                new TaxSplit(Money.paise(160_169), Money.ZERO, Money.ZERO, Money.paise(28_831)),
                TaxSplit.of(Money.rupees(1_890), 18, false));
    }

    @Property
    void addsUpToThePaisaAndKeepsToTheRate(
            @ForAll @LongRange(min = 1, max = 40_000_000) long paise,
            @ForAll @IntRange(min = 0, max = 28) int rate,
            @ForAll boolean sameState) {
        TaxSplit split = TaxSplit.of(Money.paise(paise), rate, sameState);
        assertEquals(Money.paise(paise), split.total());
        assertEquals(split.cgst(), split.sgst());
        assertEquals(Money.ZERO, sameState ? split.igst() : split.cgst());
        long exact = split.tax().paise() * (100L + rate) - paise * rate;
        assertTrue(Math.abs(exact) <= 100L + rate, "more than a paisa off: " + split);
    }
}
