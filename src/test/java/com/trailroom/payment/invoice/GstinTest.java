package com.trailroom.payment.invoice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GstinTest {

    @ParameterizedTest
    @ValueSource(strings = {"27AAPFU0939F1ZV", "29AAGCB7383J1Z4", "24AAACC1206D1ZM", " 29aagcb7383j1z4 "})
    void acceptsNumbersWithTheRightCheckCharacter(String text) {
        assertTrue(Gstin.of(text).isPresent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "27AAPFU0939F1ZW",
                "27AAPFU0939F1ZV1",
                "27AAPFU0939F1V",
                "00AAPFU0939F1ZV",
                "72AAPFU0939F1ZV",
                "２7AAPFU0939F1ZV"
            })
    void refusesAnythingElse(String text) {
        assertEquals(Optional.empty(), Gstin.of(text));
    }

    @Test
    void noticesEverySingleMistypedCharacter() {
        String right = "27AAPFU0939F1ZV";
        for (int at = 0; at < right.length(); at++) {
            for (char other : "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".toCharArray()) {
                String wrong = right.substring(0, at) + other + right.substring(at + 1);
                if (!wrong.equals(right)) assertEquals(Optional.empty(), Gstin.of(wrong), wrong);
            }
        }
    }

    @Test
    void tellsWhatIsWrongWithBillingDetailsFieldByField() {
        assertEquals(Map.of(), new BillingForm("Bob", "9 Road\n\nMumbai", "27", "27AAPFU0939F1ZV").problems());
        assertEquals(Map.of(), new BillingForm("Bob", "9 Road", "32", "").problems());
        assertEquals(
                java.util.List.of("name", "address", "state", "gstin"),
                java.util.List.copyOf(
                        new BillingForm(" ", "", "99", "x").problems().keySet()));
        String other = new BillingForm("Bob", "9 Road", "32", "27AAPFU0939F1ZV")
                .problems()
                .get("gstin");
        assertTrue(other.contains("Maharashtra"), other);
        assertTrue(new BillingForm("बॉब", "9 Road", "32", "").problems().containsKey("name"));
    }
}
