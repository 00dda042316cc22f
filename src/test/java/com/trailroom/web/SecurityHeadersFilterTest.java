package com.trailroom.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.trailroom.config.Settings;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SecurityHeadersFilterTest {

    @Test
    void insistsOnHttpsInProductionOnly() throws Exception {
        assertEquals("max-age=63072000; includeSubDomains", headers(true).get("Strict-Transport-Security"));
        assertFalse(headers(false).containsKey("Strict-Transport-Security"));
    }

    @Test
    void letsNobodyFrameAPage() throws Exception {
        assertTrue(headers(true).get("Content-Security-Policy").contains("frame-ancestors 'none'"));
    }

    private static Map<String, String> headers(boolean production) throws Exception {
        SecurityHeadersFilter filter = new SecurityHeadersFilter();
        filter.settings = new Settings() {
            @Override
            public boolean isProduction() {
                return production;
            }
        };
        Map<String, String> headers = new HashMap<>();
        HttpServletResponse answer = (HttpServletResponse) Proxy.newProxyInstance(
                SecurityHeadersFilterTest.class.getClassLoader(),
                new Class<?>[] {HttpServletResponse.class},
                (proxy, method, values) -> headers.put((String) values[0], (String) values[1]));
        filter.doFilter(null, answer, (request, response) -> {});
        return headers;
    }
}
