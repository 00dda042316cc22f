package com.trailroom.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComposerTest {

    private static final String LINK = "https://trailroom.example.org/links/abc?d=e&f=g";
    private static final Map<String, Object> VALUES = Map.ofEntries(
            Map.entry("address", "alice@example.org"),
            Map.entry("newAddress", "alice@example.net"),
            Map.entry("link", LINK),
            Map.entry("hours", 24),
            Map.entry("minutes", 30),
            Map.entry("at", "23 Nov 2026, 12:00 UTC"),
            Map.entry("day", "30 Nov 2026"),
            Map.entry("device", "Firefox on Linux"),
            Map.entry("place", "192.0.2.x"),
            Map.entry("present", true),
            Map.entry("on", true),
            Map.entry("gone", true),
            Map.entry("url", "https://shop.example/hooks"),
            Map.entry("credits", "2,100"),
            Map.entry("amount", "₹1,890.00"));

    private final Composer composer = new Composer("https://trailroom.example.org");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "account-deletion",
                "address-known",
                "email-change",
                "forgotten-password",
                "google",
                "new-sign-in",
                "password-changed",
                "password-reset",
                "receipt",
                "recovery-codes",
                "refund",
                "second-factor",
                "verify-address",
                "webhook-off"
            })
    void saysTheSameInHtmlAndInText(String template) {
        Mail mail = compose(template, VALUES);
        assertFalse(mail.subject().isBlank());
        assertTrue(mail.html().contains("href=\"" + LINK.replace("&", "&amp;") + "\""), mail.html());
        assertTrue(mail.text().contains("\n" + LINK + "\n"), mail.text());
        for (String body : new String[] {mail.html(), mail.text()}) {
            assertTrue(body.contains("https://trailroom.example.org"), body);
            assertFalse(
                    body.contains("??") || body.contains("{0}") || body.contains(" th:") || body.contains("${"), body);
        }
        assertTrue(mail.html().startsWith("<!DOCTYPE html>"), mail.html());
        assertFalse(mail.text().contains("[#") || mail.text().contains("[("), mail.text());
    }

    @Test
    void asksEachOfTwoAddressesInItsOwnWords() {
        assertTrue(compose("email-change", VALUES).text().contains("Somebody who is signed in"));
        Map<String, Object> toTheNewOne = new java.util.HashMap<>(VALUES);
        toTheNewOne.put("present", false);
        assertTrue(compose("email-change", toTheNewOne).text().contains("You want to use alice@example.net"));
    }

    @Test
    void letsNoValueBecomeMarkup() {
        Map<String, Object> values = new java.util.HashMap<>(VALUES);
        values.put("address", "<b>@example.org");
        assertFalse(compose("verify-address", values).html().contains("<b>"));
    }

    @Test
    void knowsNoLetterWithoutWords() {
        assertThrows(IllegalArgumentException.class, () -> compose("no-such-letter", VALUES));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a@example.org\r\nBcc: b@example.org", "a@example.org\n", "a@example.org\u0000"})
    void refusesAnAddressThatWouldBeMoreThanOneHeader(String to) {
        assertThrows(IllegalArgumentException.class, () -> new Mail("mail_1", to, "subject", "text", "html"));
    }

    @Test
    void hidesWhatAMailSaysFromWhoeverPrintsIt() {
        assertEquals("Mail[mail_1]", new Mail("mail_1", "a@example.org", "s", "secret", "secret").toString());
    }

    private Mail compose(String template, Map<String, Object> values) {
        return composer.compose("mail_1", new Letter("key", "alice@example.org", template, values));
    }
}
