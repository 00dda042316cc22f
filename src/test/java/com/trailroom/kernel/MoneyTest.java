package com.trailroom.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

    @ParameterizedTest(name = "{0} paise are {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "0|₹0.00",
                "5|₹0.05",
                "99999|₹999.99",
                "100000|₹1,000.00",
                "189000|₹1,890.00",
                "2149125|₹21,491.25",
                "37500000|₹3,75,000.00",
                "123456789012|₹1,23,45,67,890.12",
                "-189050|−₹1,890.50"
            })
    void groupsDigitsTheIndianWay(long paise, String text) {
        assertEquals(text, Money.paise(paise).toString());
    }

    @Test
    void writesPlainNumbersForPrograms() {
        assertEquals("375000.00", Money.rupees(375_000).plain());
        assertEquals("-0.05", Money.paise(-5).plain());
    }

    @Test
    void refusesToOverflow() {
        Money most = Money.paise(Long.MAX_VALUE);
        assertThrows(ArithmeticException.class, () -> most.plus(Money.paise(1)));
        assertThrows(
                ArithmeticException.class, () -> Money.paise(Long.MIN_VALUE).minus(Money.paise(1)));
        assertThrows(ArithmeticException.class, () -> most.times(2));
        assertThrows(ArithmeticException.class, () -> most.share(3, 2));
        assertThrows(ArithmeticException.class, () -> Money.rupees(Long.MAX_VALUE));
        assertThrows(IllegalArgumentException.class, () -> most.share(1, 0));
    }

    @Test
    void roundsAHalfAwayFromZero() {
        assertEquals(Money.paise(1), Money.paise(1).share(1, 2));
        assertEquals(Money.paise(-1), Money.paise(-1).share(1, 2));
        assertEquals(Money.paise(0), Money.paise(1).share(49, 100));
    }

    @Property
    void roundsLikeExactDecimalArithmetic(
            @ForAll @LongRange(min = -1_000_000_000_000L, max = 1_000_000_000_000L) long paise,
            @ForAll @IntRange(min = -1000, max = 100_000) int of,
            @ForAll @IntRange(min = 1, max = 100_000) int whole) {
        BigDecimal exact = BigDecimal.valueOf(paise).multiply(BigDecimal.valueOf(of));
        long expected =
                exact.divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP).longValueExact();
        assertEquals(expected, Money.paise(paise).share(of, whole).paise());
    }

    @Property
    void ordersAndSumsLikeItsPaise(
            @ForAll @LongRange(min = -1L << 60, max = 1L << 60) long one,
            @ForAll @LongRange(min = -1L << 60, max = 1L << 60) long other) {
        Money sum = Money.paise(one).plus(Money.paise(other));
        assertEquals(Money.paise(one), sum.minus(Money.paise(other)));
        assertEquals(Long.compare(one, other), Integer.signum(Money.paise(one).compareTo(Money.paise(other))));
    }

    @Property
    void losesNoDigitWhenWritten(@ForAll long paise) {
        String digits = Money.paise(paise).toString().replaceAll("[^0-9]", "");
        assertTrue(new BigDecimal(digits).compareTo(BigDecimal.valueOf(paise).abs()) == 0, digits);
    }
}
