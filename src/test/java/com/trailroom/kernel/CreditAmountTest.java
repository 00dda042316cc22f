package com.trailroom.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CreditAmountTest {

    @Test
    void refusesToBecomeNegative() {
        assertThrows(IllegalArgumentException.class, () -> CreditAmount.of(-1));
        assertThrows(IllegalArgumentException.class, () -> CreditAmount.of(1).minus(CreditAmount.of(2)));
    }

    @Test
    void refusesToOverflow() {
        CreditAmount most = CreditAmount.of(Integer.MAX_VALUE);
        assertThrows(ArithmeticException.class, () -> most.plus(CreditAmount.of(1)));
    }

    @Test
    void coversACostItEquals() {
        assertTrue(CreditAmount.of(2).covers(CreditAmount.of(2)));
        assertFalse(CreditAmount.of(1).covers(CreditAmount.of(2)));
    }

    @Test
    void capsAtALimit() {
        assertEquals(CreditAmount.of(1), CreditAmount.of(2).atMost(CreditAmount.of(1)));
        assertEquals(CreditAmount.ZERO, CreditAmount.ZERO.atMost(CreditAmount.of(1)));
    }
}
