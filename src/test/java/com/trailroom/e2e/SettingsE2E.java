package com.trailroom.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.trailroom.account.Authenticator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keeping an account safe: the pages have no fault, and work without scripts. */
class SettingsE2E extends Journey {

    private final Audit audit = new Audit();
    private boolean scripted;

    @Test
    void pagesForEveryoneHaveNoFaults() {
        Page page = stranger(Look.PHONE);
        for (String path : List.of("/forgotten-password", "/password/used", "/verification/used", "/dev/outbox")) {
            look(page, path);
        }
        assertEquals(List.of(), audit.faults());
    }

    @Test
    void settingsHaveNoFaults() {
        Page page = member(Look.PHONE, "Alice");
        for (String path : List.of("/settings", "/settings/sessions", "/settings/second-factor", "/step-up")) {
            look(page, path);
        }
        page.navigate("/dev/outbox");
        page.locator("td a").first().click();
        assertThat(page).hasURL(Pattern.compile("/dev/outbox/.+"));
        audit.of("a mail", page);
        assertEquals(List.of(), audit.faults());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void setsUpASecondFactorAndSignsInWithIt(boolean scripts) {
        scripted = scripts;
        Page page = stranger(scripts ? Look.PHONE : Look.PHONE.withoutScripts());
        page.setExtraHTTPHeaders(Map.of("X-Forwarded-For", "203.0.113.40")); // wrong codes slow an address down
        String email = newAddress();
        register(page, email, "Alice");
        page.navigate("/settings");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Set it up"))
                .click();
        page.locator("#code").fill("not it");
        submit(page, "Turn it on");
        assertThat(page.locator(".field__error")).containsText("This code is not right.");
        look(page);
        Authenticator app = new Authenticator(page.locator(".factor__secret").textContent());
        page.locator("#code").fill(app.code(0));
        submit(page, "Turn it on");
        assertThat(page.locator(".codes li")).hasCount(10);
        look(page);
        String recovery = page.locator(".codes li").first().textContent();
        page.context().clearCookies();
        page.navigate("/sign-in?next=/settings/second-factor");
        page.getByLabel("E-mail").fill(email);
        page.getByLabel("Password").fill(PASSWORD);
        submit(page, "Sign in");
        page.locator("#code").fill("not it");
        submit(page, "Sign in");
        assertThat(page.locator(".field__error")).containsText("This code is not right");
        look(page);
        page.locator("#code").fill(app.code(1));
        submit(page, "Sign in");
        assertThat(page.locator("h1")).hasText("Second factor");
        look(page);
        letTimePass(page, email);
        submit(page, "Turn off the second factor");
        assertThat(page.locator("h1")).hasText("Is it you?");
        look(page);
        page.locator("#code").fill(recovery);
        submit(page, "Go on");
        submit(page, "Yes, do it");
        assertThat(page.locator(".flash")).hasText("Your second factor is off.");
        assertEquals(List.of(), audit.faults());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void signsOutADeviceElsewhere(boolean scripts) {
        scripted = scripts;
        Page page = stranger(scripts ? Look.PHONE : Look.PHONE.withoutScripts());
        String email = newAddress();
        register(page, email, "");
        Page elsewhere = stranger(Look.DESKTOP.withoutScripts());
        elsewhere.navigate("/sign-in?next=/settings");
        elsewhere.getByLabel("E-mail").fill(email);
        elsewhere.getByLabel("Password").fill(PASSWORD);
        submit(elsewhere, "Sign in");
        assertThat(elsewhere.locator("h1")).hasText("Settings");
        page.navigate("/settings/sessions");
        assertThat(page.locator(".sessions__one")).hasCount(2);
        look(page);
        page.locator(".sessions__one").locator("button").click();
        assertThat(page.locator(".flash")).hasText("The session was signed out.");
        elsewhere.navigate("/settings");
        assertThat(elsewhere.locator("h1")).hasText("Sign in");
        assertEquals(List.of(), audit.faults());
    }

    /** The audit itself is a script. */
    private void look(Page page) {
        if (!scripted) return;
        audit.of(page.title() + " " + page.url(), page);
        page.setViewportSize(Look.PHONE.width(), Look.PHONE.height());
    }

    private void look(Page page, String path) {
        audit.ofHtml(path, page.navigate(path).text());
        audit.of(path, page);
    }
}
