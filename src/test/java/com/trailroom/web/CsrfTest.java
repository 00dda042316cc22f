package com.trailroom.web;

import static com.trailroom.web.Browsers.signedIn;
import static com.trailroom.web.Browsers.stranger;
import static com.trailroom.web.Browsers.tokenOf;
import static com.trailroom.web.Browsers.visitor;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.trailroom.support.Exchange;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class CsrfTest {

    private static final String ONE = "1".repeat(32);
    private static final String OTHER = "2".repeat(32);
    private static final Pattern GIVEN = Pattern.compile("visitor=([0-9a-f]{32}); Path=/; HttpOnly; SameSite=Lax");

    private final Csrf csrf = Browsers.csrf();

    @Test
    void givesAVisitorACookieThatNeitherIsGuessedNorOutlivesTheBrowser() {
        assertNotEquals(given(stranger()), given(stranger()));
    }

    @Test
    void givesNoneToWhoHasOneOrIsSignedIn() {
        for (Exchange browser : List.of(visitor(ONE), signedIn("ses_1"))) {
            tokenOf(csrf, browser);
            assertEquals(List.of(), browser.headers("Set-Cookie"));
        }
    }

    @Test
    void givesOneCookieForAllFormsOfAPage() {
        Exchange browser = stranger();
        assertEquals(tokenOf(csrf, browser), tokenOf(csrf, browser));
        assertEquals(1, browser.headers("Set-Cookie").size());
    }

    @Test
    void replacesAValueThatIsNoneOfOurs() {
        for (String planted : List.of("x", "", ONE + "1", ONE.substring(1), ONE.replace('1', 'G'))) {
            assertNotEquals(planted, given(visitor(planted)));
            assertFalse(csrf.isRight(visitor(planted).request(), tokenOf(csrf, visitor(planted))), planted);
        }
    }

    @Test
    void keepsAVisitorsPageOutOfSharedCaches() {
        Exchange browser = visitor(ONE);
        tokenOf(csrf, browser);
        assertEquals(List.of("private, no-cache"), browser.headers("Cache-Control"));
    }

    @Test
    void isRightForItsOwnBrowserOnly() {
        String token = tokenOf(csrf, visitor(ONE));
        assertTrue(csrf.isRight(visitor(ONE).request(), token));
        assertFalse(csrf.isRight(visitor(OTHER).request(), token));
        assertFalse(csrf.isRight(stranger().request(), token), "without a cookie");
        String alices = tokenOf(csrf, signedIn("ses_1"));
        assertTrue(csrf.isRight(signedIn("ses_1").request(), alices));
        assertFalse(csrf.isRight(signedIn("ses_2").request(), alices));
        for (String none : List.of("", "0".repeat(64), token.substring(1), token.toUpperCase() + "0")) {
            assertFalse(csrf.isRight(visitor(ONE).request(), none), none);
            assertFalse(csrf.isRight(stranger().request(), none), none);
        }
    }

    /** Even of the same text: who knows a visitor's token knows none of the session that is begun with it, and the reverse. */
    @Test
    void ofAVisitorIsNeverGoodForASessionNorTheReverse() {
        String visitors = tokenOf(csrf, visitor(ONE));
        Exchange signedIn = signedIn(ONE, "Cookie", "visitor=" + ONE);
        String sessions = tokenOf(csrf, signedIn);
        assertNotEquals(visitors, sessions);
        assertFalse(csrf.isRight(signedIn.request(), visitors));
        assertFalse(csrf.isRight(visitor(ONE).request(), sessions));
        assertEquals(Optional.of(sessions), csrf.of(signedIn.request()));
        assertEquals(Optional.empty(), csrf.of(visitor(ONE).request()));
    }

    private String given(Exchange browser) {
        tokenOf(csrf, browser);
        Matcher cookie = GIVEN.matcher(browser.headers("Set-Cookie").get(0));
        assertTrue(cookie.matches(), () -> browser.headers("Set-Cookie").toString());
        return cookie.group(1);
    }
}
