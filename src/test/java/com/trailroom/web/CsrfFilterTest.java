package com.trailroom.web;

import static com.trailroom.web.Browsers.signedIn;
import static com.trailroom.web.Browsers.stranger;
import static com.trailroom.web.Browsers.tokenOf;
import static com.trailroom.web.Browsers.visitor;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.trailroom.support.Exchange;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsrfFilterTest {

    private static final String ONE = "1".repeat(32);
    private static final String PART = "--x\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n";

    private final Csrf csrf = Browsers.csrf();

    @Test
    void asksNothingOfWhatChangesNothing() throws IOException {
        for (String method : List.of("GET", "HEAD", "OPTIONS")) {
            assertTrue(passes(stranger(), SentRequest.form(method, "theme", "")), method);
        }
    }

    @Test
    void refusesEveryOtherMethodWithoutATokenWhoeverSendsIt() throws IOException {
        for (String method : List.of("POST", "PUT", "PATCH", "DELETE", "post")) {
            for (Exchange browser : List.of(stranger(), visitor(ONE), signedIn("ses_1"))) {
                refused(browser, SentRequest.form(method, "theme", "theme=dark"));
            }
        }
    }

    @Test
    void passesOnAFormWithTheRightTokenAsItWasSent() throws IOException {
        for (Exchange browser : List.of(visitor(ONE), signedIn("ses_1"))) {
            String token = tokenOf(csrf, browser);
            for (String body : List.of("_csrf=" + token, "theme=dark&_csrf=" + token, "_csrf=" + token + "&a=b")) {
                SentRequest sent = SentRequest.form("POST", "theme", body);
                assertTrue(passes(browser, sent), body);
                assertEquals(body, sent.body());
            }
            String file = "f".repeat(200_000);
            String body = PART.formatted("_csrf", token) + PART.formatted("file", file) + "--x--\r\n";
            SentRequest sent = SentRequest.files("try-ons", body);
            assertTrue(passes(browser, sent));
            assertEquals(body, sent.body());
        }
    }

    @Test
    void refusesAnothersToken() throws IOException {
        String visitors = "_csrf=" + tokenOf(csrf, visitor(ONE));
        String sessions = "_csrf=" + tokenOf(csrf, signedIn("ses_1"));
        refused(visitor("2".repeat(32)), SentRequest.form("POST", "theme", visitors));
        refused(stranger(), SentRequest.form("POST", "theme", visitors));
        refused(signedIn("ses_1", "Cookie", "visitor=" + ONE), SentRequest.form("POST", "theme", visitors));
        refused(signedIn("ses_2"), SentRequest.form("POST", "theme", sessions));
        refused(visitor(ONE), SentRequest.form("POST", "theme", sessions));
    }

    @Test
    void looksForTheTokenInItsOwnFieldOnly() throws IOException {
        String token = tokenOf(csrf, visitor(ONE));
        for (String body : List.of("x_csrf=" + token, "a=_csrf=" + token, "_csrf=" + token + "0", "_CSRF=" + token)) {
            refused(visitor(ONE), SentRequest.form("POST", "theme", body));
        }
    }

    private void refused(Exchange browser, SentRequest sent) throws IOException {
        assertFalse(passes(browser, sent));
    }

    private boolean passes(Exchange browser, SentRequest sent) throws IOException {
        CsrfFilter filter = new CsrfFilter();
        filter.csrf = csrf;
        filter.request = browser.request();
        return filter.passes(sent.context());
    }
}
