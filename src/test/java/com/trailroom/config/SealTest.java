package com.trailroom.config;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealTest {

    private static final byte[] SECRET = "a secret".getBytes();

    private final Seal seal = new Seal(new byte[32]);

    @Test
    void givesBackWhatItSealed() {
        assertArrayEquals(SECRET, seal.open("a", seal.close("a", SECRET)).orElseThrow());
        assertArrayEquals(
                new byte[0], seal.open("a", seal.close("a", new byte[0])).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4095, 4096, 4097, 8192, 300_001})
    void takesAnyLength(int length) {
        byte[] open = new byte[length];
        new Random(length).nextBytes(open);
        assertArrayEquals(open, seal.open("a", seal.close("a", open)).orElseThrow());
    }

    @Test
    void sealsTheSameDifferentlyEachTime() {
        assertFalse(Arrays.equals(seal.close("a", SECRET), seal.close("a", SECRET)));
    }

    @Test
    void doesNotOpenUnderAnotherNameOrKey() {
        byte[] sealed = seal.close("a", SECRET);
        assertEquals(Optional.empty(), seal.open("b", sealed));
        byte[] otherKey = new byte[32];
        otherKey[0] = 1;
        assertEquals(Optional.empty(), new Seal(otherKey).open("a", sealed));
    }

    @Test
    void doesNotOpenWhatWasChangedAnywhere() {
        byte[] sealed = seal.close("a", SECRET);
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertEquals(Optional.empty(), seal.open("a", changed), "byte " + i);
            assertEquals(Optional.empty(), seal.open("a", Arrays.copyOf(sealed, i)), "cut at " + i);
        }
    }

    @Test
    void doesNotOpenWhatMissesASegmentOrHasThemInAnotherOrder() {
        int segment = 4096 + 16;
        byte[] sealed = seal.close("a", new byte[3 * 4096]);
        for (int segments = 0; segments < 3; segments++) {
            assertEquals(Optional.empty(), seal.open("a", Arrays.copyOf(sealed, 16 + segments * segment)));
        }
        byte[] swapped = sealed.clone();
        System.arraycopy(sealed, 16, swapped, 16 + segment, segment);
        System.arraycopy(sealed, 16 + segment, swapped, 16, segment);
        assertEquals(Optional.empty(), seal.open("a", swapped));
        byte[] tail = Arrays.copyOf(sealed, 16 + segment);
        System.arraycopy(sealed, 16 + 2 * segment, tail, 16, segment);
        assertEquals(Optional.empty(), seal.open("a", tail), "the last one alone");
    }
}
