package com.trailroom.account;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TotpTest {

    /** RFC 6238, appendix B. */
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void makesTheCodesOfTheRfc(long seconds, String code) {
        assertEquals(code, Totp.code(SECRET, seconds / 30, 8));
        assertEquals(
                OptionalLong.of(seconds / 30), Totp.step(SECRET, code.substring(2), Instant.ofEpochSecond(seconds)));
    }

    @ParameterizedTest
    @CsvSource({"-2, false", "-1, true", "0, true", "1, true", "2, false"})
    void takesTheCodeOfOneStepBeforeAndAfter(int steps, boolean taken) {
        Instant now = Instant.ofEpochSecond(1_234_567_890);
        String code = Totp.code(SECRET, now.getEpochSecond() / 30 + steps, 6);
        assertEquals(taken, Totp.step(SECRET, code, now).isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "1234567", "12345a", "١٢٣٤٥٦"})
    void takesSixDigitsOnly(String code) {
        assertEquals(OptionalLong.empty(), Totp.step(SECRET, code, Instant.EPOCH));
    }

    @Test
    void writesBase32AsTheRfcDoes() {
        assertEquals("MZXW6YTBOI", Base32.of("foobar".getBytes(StandardCharsets.US_ASCII)));
        assertEquals("MY", Base32.of("f".getBytes(StandardCharsets.US_ASCII)));
        assertEquals("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", Base32.of(SECRET));
    }
}
