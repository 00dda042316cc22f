package com.trailroom.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Light and dark, as somebody likes it. */
class ThemeE2E extends Journey {

    private static final String DARK_PAPER = "rgb(27, 26, 24)";

    @Test
    void remembersTheChoice() {
        for (Look look : List.of(Look.PHONE, Look.PHONE.withoutScripts())) {
            Page page = stranger(look);
            page.navigate("/sign-in?next=/credits");
            page.waitForResponse("**/theme", () -> choose(page, "Dark"));
            assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
            assertThat(page.locator("body")).hasCSS("background-color", DARK_PAPER);
            assertThat(page).hasURL(site + "sign-in?next=/credits");
            page.navigate("/");
            assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
            assertThat(button(page, "Dark")).hasAttribute("aria-pressed", "true");
        }
    }

    @Test
    void followsTheSystemUntilSomebodyChooses() {
        Page page = stranger(Look.PHONE);
        page.navigate("/");
        assertThat(page.locator("body")).not().hasCSS("background-color", DARK_PAPER);
        page.emulateMedia(
                new Page.EmulateMediaOptions().setColorScheme(com.microsoft.playwright.options.ColorScheme.DARK));
        assertThat(page.locator("body")).hasCSS("background-color", DARK_PAPER);
        assertEquals("auto", page.locator("html").getAttribute("data-theme"));
    }

    private static void choose(Page page, String theme) {
        button(page, theme).click();
    }

    private static com.microsoft.playwright.Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
