package com.trailroom.web;

import static com.trailroom.web.Browsers.signedIn;
import static com.trailroom.web.Browsers.stranger;
import static com.trailroom.web.Browsers.tokenOf;
import static com.trailroom.web.Browsers.visitor;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.trailroom.support.Exchange;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FormAgainFilterTest {

    private static final String ONE = "1".repeat(32);
    private static final String TYPED =
            "email=a%40example.org&password=secret1&next=%2Fcredits&code=123456&new_password=s2";

    private final Csrf csrf = Browsers.csrf();

    @Test
    void turnsALateFormIntoItsPageWithWhatWasTypedButForSecrets() throws IOException {
        Exchange browser = visitor(ONE);
        assertEquals(
                "GET", methodAfter(browser, SentRequest.form("POST", "sign-in", TYPED + "&_csrf=" + "0".repeat(64))));
        Map<String, Object> model = shown(browser);
        assertEquals(Map.of("email", "a@example.org", "next", "/credits"), model.get("form"));
        assertTrue(model.get("flash").toString().contains("open for too long"), model.toString());
    }

    @Test
    void saysThatCookiesAreNeededWhereNoneCameAlong() throws IOException {
        Exchange browser = stranger();
        assertEquals("GET", methodAfter(browser, SentRequest.form("POST", "sign-in", TYPED)));
        assertTrue(shown(browser).get("flash").toString().contains("allow cookies"));
    }

    @Test
    void leavesAloneWhatHasTheRightTokenOrChangesNothing() throws IOException {
        for (Exchange browser : List.of(visitor(ONE), signedIn("ses_1"))) {
            SentRequest right = SentRequest.form("POST", "sign-in", "_csrf=" + tokenOf(csrf, browser) + "&email=a");
            assertEquals("POST", methodAfter(browser, right));
            assertTrue(right.body().endsWith("&email=a"));
            assertEquals(Optional.empty(), FormAgain.of(browser.request()));
        }
        assertEquals("HEAD", methodAfter(stranger(), SentRequest.form("HEAD", "sign-in", "")));
    }

    /** So that their refusals, and whom they ask to sign in, stay as they are. */
    @Test
    void leavesFormsWithoutAPageForEverybodyToTheOtherFilter() throws IOException {
        for (String path :
                List.of("theme", "sign-out", "verification", "settings/name", "try-ons", "sign-in/x", "register/")) {
            assertEquals("POST", methodAfter(visitor(ONE), SentRequest.form("POST", path, "")), path);
        }
    }

    @Test
    void showsNothingOfWhatIsNoPlainForm() throws IOException {
        for (SentRequest odd : List.of(
                SentRequest.files("sign-in", "--x\r\nContent-Disposition: form-data; name=\"email\"\r\n\r\na\r\n--x--"),
                SentRequest.form("POST", "sign-in", "email=%zz"))) {
            Exchange browser = visitor(ONE);
            assertEquals("GET", methodAfter(browser, odd));
            assertEquals(Map.of(), shown(browser).get("form"));
        }
    }

    private static Map<String, Object> shown(Exchange browser) {
        Map<String, Object> model = new HashMap<>();
        FormAgain.of(browser.request()).orElseThrow().into(model);
        return model;
    }

    private String methodAfter(Exchange browser, SentRequest sent) throws IOException {
        FormAgainFilter filter = new FormAgainFilter();
        filter.csrf = csrf;
        filter.visitor = Browsers.visitorCookie();
        filter.request = browser.request();
        filter.filter(sent.context());
        return sent.method();
    }
}
