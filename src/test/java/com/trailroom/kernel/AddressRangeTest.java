package com.trailroom.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRangeTest {

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.255.255.255, true",
        "10.0.0.0/8, 11.0.0.0, false",
        "172.16.0.0/12, 172.31.255.255, true",
        "172.16.0.0/12, 172.32.0.0, false",
        "192.0.2.7, 192.0.2.7, true",
        "192.0.2.7, 192.0.2.8, false",
        "0.0.0.0/0, 203.0.113.9, true",
        "fc00::/7, fdff::1, true",
        "fc00::/7, fe00::1, false",
        "2001:db8::/33, 2001:db8:8000::, false",
        "0.0.0.0/0, ::1, false"
    })
    void holdsWhatBeginsWithTheSameBits(String range, String address, boolean inside) {
        assertEquals(inside, AddressRange.of(range).contains(literal(address)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/33", "::/129", "10.0.0.0/-1", "10/8", "10.0.0.0/8/8", "example.org", "", "/8"})
    void isMadeOfNothingElse(String text) {
        assertThrows(IllegalArgumentException.class, () -> AddressRange.of(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.1",
                "0177.0.0.1",
                "0x7f.0.0.1",
                "2130706433",
                "256.0.0.1",
                "1.2.3.4.5",
                "a:b:c",
                "[::1]",
                "::1%lo"
            })
    void literalsAreReadInOneSpellingOnly(String text) {
        assertTrue(IpLiteral.parse(text).isEmpty());
    }

    private static InetAddress literal(String text) {
        return IpLiteral.parse(text).orElseThrow();
    }
}
