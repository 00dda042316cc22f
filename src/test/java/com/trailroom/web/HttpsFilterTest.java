package com.trailroom.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.trailroom.config.Settings;
import com.trailroom.guard.TestTransports;
import com.trailroom.support.Exchange;
import com.trailroom.support.Modes;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpsFilterTest {

    private static final String STRANGER = "203.0.113.9";
    private static final String PROXY = "10.0.0.1";
    private static final Settings PRODUCTION = Modes.production("https://trailroom.example");

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD"})
    void sendsWhoLooksToTheSamePageOverHttps(String method) throws Exception {
        Exchange asked = filtered(PRODUCTION, method, "http://trailroom.example/try-ons?page=2&x=%20", STRANGER);
        assertEquals(308, asked.status());
        assertEquals(List.of("https://trailroom.example/try-ons?page=2&x=%20"), asked.headers("Location"));
        assertFalse(asked.passed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE"})
    void refusesWhatIsSentInTheClear(String method) throws Exception {
        Exchange sent = filtered(PRODUCTION, method, "http://trailroom.example/sign-in", STRANGER);
        assertEquals(403, sent.status());
        assertEquals(List.of(), sent.headers("Location"));
        assertFalse(sent.passed());
    }

    @Test
    void believesATrustedProxyOnly() throws Exception {
        String page = "http://trailroom.example/";
        assertTrue(filtered(PRODUCTION, "GET", page, PROXY, "X-Forwarded-Proto", "https")
                .passed());
        assertTrue(filtered(PRODUCTION, "POST", page, PROXY, "X-Forwarded-Proto", "https")
                .passed());
        assertFalse(filtered(PRODUCTION, "GET", page, PROXY, "X-Forwarded-Proto", "http")
                .passed());
        assertFalse(filtered(PRODUCTION, "GET", page, PROXY).passed());
        assertFalse(filtered(PRODUCTION, "GET", page, STRANGER, "X-Forwarded-Proto", "https")
                .passed());
    }

    @Test
    void passesOnWhatAProxyTookOverHttpsAsSuch() throws Exception {
        for (Settings settings : List.of(PRODUCTION, Modes.dev())) {
            HttpServletRequest told = proxied(settings, "shop.example");
            assertTrue(told.isSecure());
            assertEquals("https", told.getScheme());
            assertEquals(443, told.getServerPort());
            assertEquals("https://shop.example/try-ons", told.getRequestURL().toString());
        }
        assertEquals(8443, proxied(PRODUCTION, "shop.example:8443").getServerPort());
        assertEquals(8443, proxied(PRODUCTION, "[2001:db8::1]:8443").getServerPort());
        assertEquals(443, proxied(PRODUCTION, "[2001:db8::1]").getServerPort());
    }

    @Test
    void takesWhatComesOverHttpsItself() throws Exception {
        assertTrue(filtered(PRODUCTION, "POST", "https://trailroom.example/sign-in", STRANGER)
                .passed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health/live", "/health/ready", "/metrics", "/api/v1/tryons"})
    void leavesProbesAndTheApiAlone(String path) throws Exception {
        assertTrue(
                filtered(PRODUCTION, "GET", "http://10.0.0.7" + path, STRANGER).passed());
    }

    @Test
    void treatsTheWayToGoogleAsTheBrowsersPageThatItIs() throws Exception {
        String way = "http://trailroom.example/api/v1/auth/google";
        assertEquals(308, filtered(PRODUCTION, "GET", way, STRANGER).status());
        assertEquals(
                308,
                filtered(PRODUCTION, "GET", way + "/callback?code=1", STRANGER).status());
    }

    @Test
    void staysAtTheNameThatWasAskedForWhereNoneIsConfigured() throws Exception {
        Settings nameless = Modes.production("http://localhost:8080");
        Exchange asked = filtered(nameless, "GET", "http://shop.example:8080//evil.example/x", STRANGER);
        assertEquals(List.of("https://shop.example//evil.example/x"), asked.headers("Location"));
    }

    @Test
    void letsEverythingPassInDevMode() throws Exception {
        assertTrue(filtered(Modes.dev(), "POST", "http://localhost:8080/sign-in", STRANGER)
                .passed());
    }

    private static HttpServletRequest proxied(Settings settings, String host) throws Exception {
        return filtered(settings, "GET", "http://10.0.0.7/try-ons", PROXY, "X-Forwarded-Proto", "https", "Host", host)
                .onward();
    }

    private static Exchange filtered(Settings settings, String method, String address, String peer, String... headers)
            throws Exception {
        HttpsFilter filter = new HttpsFilter();
        filter.settings = settings;
        filter.transports = TestTransports.trusting("10.0.0.0/8");
        Exchange exchange = new Exchange(method, address, peer, headers);
        filter.doFilter(exchange.request(), exchange.response(), exchange.chain());
        return exchange;
    }
}
