package com.trailroom.api;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.trailroom.config.Settings;
import com.trailroom.guard.TestTransports;
import com.trailroom.kernel.Refusal;
import com.trailroom.support.Exchange;
import com.trailroom.support.Modes;
import org.junit.jupiter.api.Test;

class HttpsOnlyTest {

    private static final Settings PRODUCTION = Modes.production("https://trailroom.example");
    private static final String PLAIN = "http://trailroom.example/api/v1/tryons";

    @Test
    void refusesWhatCameInTheClear() {
        for (String method : new String[] {"GET", "POST", "OPTIONS"}) {
            HttpsOnly filter = filter(PRODUCTION, new Exchange(method, PLAIN, "203.0.113.9"));
            Refusal refusal = assertThrows(Refusal.class, () -> filter.filter(null));
            assertEquals(ApiRefusal.HTTPS_REQUIRED, refusal.reason());
            assertEquals(403, refusal.reason().status());
        }
    }

    @Test
    void refusesWhatAStrangerCallsEncrypted() {
        Exchange exchange = new Exchange("GET", PLAIN, "203.0.113.9", "X-Forwarded-Proto", "https");
        assertThrows(Refusal.class, () -> filter(PRODUCTION, exchange).filter(null));
    }

    @Test
    void takesWhatATrustedProxyCallsEncrypted() {
        Exchange exchange = new Exchange("GET", PLAIN, "10.0.0.1", "X-Forwarded-Proto", "https");
        assertDoesNotThrow(() -> filter(PRODUCTION, exchange).filter(null));
    }

    @Test
    void takesEverythingInDevMode() {
        Exchange exchange = new Exchange("GET", PLAIN, "203.0.113.9");
        assertDoesNotThrow(() -> filter(Modes.dev(), exchange).filter(null));
    }

    private static HttpsOnly filter(Settings settings, Exchange exchange) {
        HttpsOnly filter = new HttpsOnly();
        filter.settings = settings;
        filter.transports = TestTransports.trusting("10.0.0.0/8");
        filter.request = exchange.request();
        return filter;
    }
}
