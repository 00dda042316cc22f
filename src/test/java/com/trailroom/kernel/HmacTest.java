package com.trailroom.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class HmacTest {

    /** RFC 4231, test case 2. */
    @Test
    void isWhatTheStandardSays() {
        byte[] mac = new Hmac("Jefe".getBytes(StandardCharsets.US_ASCII)).of("what do ya want for nothing?");
        assertEquals(
                "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
                HexFormat.of().formatHex(mac));
    }
}
