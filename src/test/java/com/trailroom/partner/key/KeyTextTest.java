package com.trailroom.partner.key;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyTextTest {

    @Test
    void hasThirtyTwoCharactersOfWhichTheFirstEightTellItsKind() {
        for (int i = 0; i < 100; i++) {
            assertTrue(KeyText.random(true).reveal().matches("tr_live_[0-9A-Za-z]{24}"));
            assertTrue(KeyText.random(false).reveal().matches("tr_test_[0-9A-Za-z]{24}"));
        }
    }

    /** So that a scanner in another language can be checked against it: CRC-32 (as in zip), base62 with 0-9, A-Z, a-z. */
    @Test
    void endsWithTheChecksumOfTheRest() {
        assertTrue(KeyText.of("tr_test_0123456789ABCDEFGH0XSEez").isPresent());
    }

    @Test
    void isAnotherEachTime() {
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < 1000; i++) keys.add(KeyText.random(true).hash());
        assertEquals(1000, keys.size());
    }

    @Test
    void isRecognisedAgain() {
        KeyText key = KeyText.random(true);
        assertEquals(key.hash(), KeyText.of(key.reveal()).orElseThrow().hash());
    }

    @Test
    void isNotRecognisedWithACharacterChanged() {
        String key = KeyText.random(true).reveal();
        for (int i = 0; i < key.length(); i++) {
            char other = key.charAt(i) == 'a' ? 'b' : 'a';
            assertTrue(
                    KeyText.of(key.substring(0, i) + other + key.substring(i + 1))
                            .isEmpty(),
                    "at " + i);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tr_live_",
                "tr_live_000000000000000000000000",
                "sk_live_4eC39HqLyjWDarjtT1zdp7dc",
                "tr_live_é23456789012345678901234"
            })
    void isNotMadeOfAnythingElse(String text) {
        assertTrue(KeyText.of(text).isEmpty());
    }

    @Test
    void doesNotShowItselfInLogs() {
        KeyText key = KeyText.random(true);
        assertFalse(key.toString().contains(key.reveal().substring(8, 26)));
        assertEquals("tr_live_…" + key.reveal().substring(28), key.hint());
    }
}
