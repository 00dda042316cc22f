package com.trailroom.account;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/142.0 Safari/537.36 Edg/142.0|Edge on Windows",
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/142.0 Safari/537.36|Chrome on Windows",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 Version/18.0 Safari/604.1|Safari on iPhone",
                "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/142.0 Mobile Safari/537.36|Chrome on Android",
                "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0|Firefox on Linux",
                "curl/8.5.0|curl",
                "<script>alert(1)</script>|an unknown device",
                "''|an unknown device"
            })
    void namesADeviceInWordsOfItsOwn(String userAgent, String device) {
        assertEquals(device, new Origin(userAgent, "").device());
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.77, 192.0.2.x",
        "2001:db8:12:3456:0:0:0:1, 2001:db8:12::x",
        "'', ''",
        "::1, ::1",
        "0:0:0:0:0:0:0:1, ::1"
    })
    void tellsWhereSomebodyIsRoughly(String address, String place) {
        assertEquals(place, new Origin("", address).place());
    }
}
