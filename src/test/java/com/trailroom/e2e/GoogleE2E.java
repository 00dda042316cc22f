package com.trailroom.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.trailroom.support.OpenIdProvider;
import com.trailroom.support.Together;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** To a real OpenID provider and back, in a real browser, which minds where a form leads. */
@ResourceLock(Together.OPENID_PORT)
class GoogleE2E extends Journey {

    private static final String ITS_FONTS = "http://fonts.googleapis.com/";

    private static OpenIdProvider provider;

    private final Audit audit = new Audit();
    private final String person = "g" + System.nanoTime();

    @BeforeAll
    static void start() throws Exception {
        provider = OpenIdProvider.start();
    }

    @AfterAll
    static void stop() {
        provider.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void registersWithConsentAndSignsInAfterwards(boolean scripts) {
        Look phone = scripts ? Look.PHONE : Look.PHONE.withoutScripts();
        Page page = window(phone);
        page.navigate("/register");
        link(page, "Continue with Google");
        signInThere(page);
        assertThat(page.locator("h1")).hasText("One last step");
        assertThat(page.locator("main")).containsText(person + "@example.org");
        if (scripts) look(page);
        page.getByRole(AriaRole.CHECKBOX).check();
        submit(page, "Create account");
        assertThat(page).hasURL(Pattern.compile("/try-ons/new$"));

        Page again = window(phone);
        again.navigate("/sign-in?next=/credits");
        link(again, "Continue with Google");
        signInThere(again);
        assertThat(again).hasURL(Pattern.compile("/credits$"));
        again.navigate("/settings");
        assertThat(again.locator("main")).containsText("Set a password, and you can unlink it.");
        assertEquals(List.of(), audit.faults());
    }

    @Test
    void linksAndUnlinksFromTheSettings() {
        for (Look look : List.of(Look.DESKTOP, Look.PHONE.withoutScripts())) {
            Page page = window(look);
            register(page, newAddress(), "");
            page.navigate("/settings");
            link(page, "Link it");
            signInThere(page);
            assertThat(page.locator("h1")).hasText("Link Google");
            assertThat(page.locator("main")).containsText(person + "@example.org");
            if (look.scripts()) look(page);
            submit(page, "Link this Google account");
            assertThat(page.locator(".flash")).hasText("You can sign in with Google from now on.");
            if (look.scripts()) look(page);

            Page elsewhere = window(look);
            elsewhere.navigate("/sign-in?next=/settings");
            link(elsewhere, "Continue with Google");
            signInThere(elsewhere);
            assertThat(elsewhere.locator("h1")).hasText("Settings");

            submit(page, "Unlink");
            assertThat(page.locator(".flash")).hasText("Google no longer signs in to this account.");
        }
        assertEquals(List.of(), audit.faults());
    }

    @Test
    void linksNoGoogleAccountThatSignsInToAnotherAccount() {
        Page first = window(Look.DESKTOP);
        register(first, newAddress(), "");
        linkFromSettings(first);
        Page second = window(Look.DESKTOP);
        register(second, newAddress(), "");
        linkFromSettings(second);
        assertThat(second.locator(".flash")).containsText("signs in to another TrailRoom account");
        assertThat(second.locator("main")).containsText("Not linked");
    }

    @Test
    void asksWhoHasNotProvedItLatelyBeforeLeaving() {
        Page page = window(Look.PHONE);
        String email = newAddress();
        register(page, email, "");
        letTimePass(page, email);
        page.navigate("/settings");
        link(page, "Link it");
        page.getByLabel("Password").fill(PASSWORD);
        submit(page, "Go on");
        link(page, "Continue to Google");
        signInThere(page);
        assertThat(page.locator("h1")).hasText("Link Google");
    }

    /** What Google answers when somebody presses "Cancel" there. */
    @Test
    void saysSoWhenGoogleSaysNo() {
        Page page = window(Look.PHONE);
        for (String start : List.of("/sign-in", "/settings")) {
            page.navigate(start);
            link(page, start.equals("/sign-in") ? "Continue with Google" : "Link it");
            assertThat(page.locator("input[name=username]")).isVisible();
            String state = page.url().replaceFirst(".*[?&]state=([^&]+).*", "$1");
            page.navigate("/api/v1/auth/google/callback?error=access_denied&state=" + state);
            assertThat(page.locator(".flash--error")).containsText("Google did not sign you in");
            look(page);
            register(page, newAddress(), "");
        }
        assertEquals(List.of(), audit.faults());
    }

    private void linkFromSettings(Page page) {
        page.navigate("/settings");
        link(page, "Link it");
        signInThere(page);
        submit(page, "Link this Google account");
    }

    private Page window(Look look) {
        Page page = stranger(look);
        browser.trust(OpenIdProvider.site());
        browser.trust(ITS_FONTS);
        page.route(ITS_FONTS + "**", route -> route.fulfill(new Route.FulfillOptions().setContentType("text/css")));
        return page;
    }

    private void signInThere(Page page) {
        page.locator("input[name=username]").fill(person);
        page.locator("textarea[name=claims], input[name=claims]")
                .fill("{\"email\": \"%s@example.org\", \"email_verified\": true, \"name\": \"G\"}".formatted(person));
        page.locator("[type=submit]").click();
    }

    private static void link(Page page, String name) {
        page.locator("main")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name))
                .click();
    }

    private void look(Page page) {
        var size = page.viewportSize();
        audit.of(page.title(), page);
        page.setViewportSize(size.width, size.height);
    }
}
