package com.trailroom.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.trailroom.kernel.CreditAmount;
import com.trailroom.kernel.Money;
import com.trailroom.kernel.Refusal;
import com.trailroom.payment.invoice.TaxSplit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PricingEngineTest {

    private final PricingEngine pricing = new PricingEngine();

    @ParameterizedTest(name = "{0} credits cost {1} paise")
    @CsvSource({
        "300, 30000",
        "2099, 209900",
        "2100, 189000",
        "26050, 2149125",
        "50000, 3750000",
        "80000, 6000000",
        "500000, 37500000"
    })
    void pricesTheAnchorsToThePaisa(int credits, long paise) {
        assertEquals(Money.paise(paise), total(credits));
    }

    @ParameterizedTest(name = "{0} credits cost {1} paise with tax on top")
    @CsvSource({"300, 35400", "2100, 223020", "26050, 2535968", "50000, 4425000"})
    void addsTaxThatThePriceDoesNotIncludeAndRoundsOnce(int credits, long paise) {
        Quote quote = new PricingEngine(18).quote(CreditAmount.of(credits));
        assertEquals(Money.paise(paise), quote.total());
        assertEquals(Money.paise(118L * credits), quote.base());
    }

    @Property
    void takesTheTaxOutAgainAsItWasAdded(@ForAll @IntRange(min = 300, max = 500_000) int credits) {
        CreditAmount wanted = CreditAmount.of(credits);
        Money net = pricing.quote(wanted).total();
        TaxSplit split = TaxSplit.of(new PricingEngine(18).quote(wanted).total(), 18, false);
        assertTrue(Math.abs(split.taxable().paise() - net.paise()) <= 1, () -> credits + ": " + split);
    }

    @ParameterizedTest(name = "{0} credits")
    @ValueSource(ints = {0, 299, 500_001, Integer.MAX_VALUE})
    void refusesWhatIsNotForSaleInOnePurchase(int credits) {
        assertThrows(Refusal.class, () -> pricing.quote(CreditAmount.of(credits)));
    }

    @Property
    void neverTakesOffMoreThanAQuarter(@ForAll @IntRange(min = 300, max = 500_000) int credits) {
        Quote quote = pricing.quote(CreditAmount.of(credits));
        assertTrue(quote.discount().compareTo(Money.ZERO) >= 0);
        assertTrue(quote.discount().compareTo(quote.base().share(1, 4)) <= 0);
    }

    /** Every step but the one at 2,100 costs something, and never more than a rupee: no jump anywhere else. */
    @Property(tries = 5000)
    void oneCreditMoreCostsMoreButNeverMoreThanItself(@ForAll @IntRange(min = 301, max = 500_000) int credits) {
        if (credits == PricingEngine.DISCOUNT_FROM) return;
        Money step = total(credits).minus(total(credits - 1));
        assertTrue(step.isPositive(), () -> credits + " credits: " + step);
        assertTrue(step.compareTo(Money.rupees(1)) <= 0, () -> credits + " credits: " + step);
    }

    @Property
    void costsMoreForMoreOnEitherSideOfTheFirstDiscount(
            @ForAll @IntRange(min = 300, max = 500_000) int one,
            @ForAll @IntRange(min = 300, max = 500_000) int other) {
        boolean sameSide = one < PricingEngine.DISCOUNT_FROM == other < PricingEngine.DISCOUNT_FROM;
        if (sameSide) assertEquals(Integer.compare(one, other), total(one).compareTo(total(other)));
    }

    /** The rule as SPEC words it is not monotone at one place; this says where and by how much. */
    @Test
    void dropsOnceWhereTheDiscountSetsIn() {
        assertEquals(Money.rupees(-209), total(2_100).minus(total(2_099)));
        assertTrue(total(1_890).compareTo(total(2_100)) <= 0);
        assertTrue(total(1_891).compareTo(total(2_100)) > 0);
    }

    @Property
    void isTheFormulaRoundedOnce(@ForAll @IntRange(min = 2_100, max = 50_000) int credits) {
        BigDecimal climbed = BigDecimal.valueOf(credits - 2_100L).multiply(new BigDecimal("0.15"));
        BigDecimal rest =
                new BigDecimal("0.90").multiply(BigDecimal.valueOf(47_900)).subtract(climbed);
        BigDecimal paise = BigDecimal.valueOf(credits * 100L)
                .multiply(rest)
                .divide(BigDecimal.valueOf(47_900), 0, RoundingMode.HALF_UP);
        assertEquals(paise.longValueExact(), total(credits).paise());
    }

    @ParameterizedTest(name = "{0} credits: {1} %")
    @CsvSource({"300, 0", "2100, 10", "26050, 17.5", "50000, 25", "500000, 25"})
    void tellsTheDiscountInPercent(int credits, String percent) {
        assertEquals(percent, pricing.quote(CreditAmount.of(credits)).discountPercent());
    }

    @Test
    void offersFourPlansOfWhichOneIsRecommended() {
        var offered = new Plans(pricing).offered();
        assertEquals(
                "300 2100 10000 50000",
                offered.stream()
                        .map(plan -> String.valueOf(plan.quote().credits().count()))
                        .reduce((a, b) -> a + " " + b)
                        .orElseThrow());
        assertEquals(
                Money.rupees(1_890),
                offered.stream()
                        .filter(Plans.Plan::recommended)
                        .map(plan -> plan.quote().total())
                        .reduce((a, b) -> {
                            throw new AssertionError("two are recommended");
                        })
                        .orElseThrow());
    }

    private Money total(int credits) {
        return pricing.quote(CreditAmount.of(credits)).total();
    }
}
