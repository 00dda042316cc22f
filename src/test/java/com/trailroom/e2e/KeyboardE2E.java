package com.trailroom.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.trailroom.account.Authenticator;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Everything without a mouse. */
class KeyboardE2E extends Journey {

    private static final int MOST_STOPS = 60;

    /** Whether the element that has the focus, or what stands for it, is outlined by at least 2 pixels. */
    private static final String IS_MARKED =
            """
            () => {
              const now = document.activeElement;
              const marks = [now, now.closest('.choice, .zone__drop, .thumb, .job-card'), now.nextElementSibling,
                now.nextElementSibling?.querySelector('span')];
              return marks.filter(Boolean).some((mark) => {
                const style = getComputedStyle(mark);
                return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
              });
            }""";

    private static final String NAME =
            """
            () => {
              const now = document.activeElement;
              const text = now.labels?.[0]?.textContent || now.textContent || now.ariaLabel || '';
              return (now.id || text).trim().replace(/\\s+/g, ' ');
            }""";

    @Test
    void skipsToTheContent() {
        Page page = stranger(Look.DESKTOP);
        page.navigate("/");
        page.keyboard().press("Tab");
        Locator skip = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Skip to the content"));
        assertThat(skip).isFocused();
        assertThat(skip).isInViewport();
        page.keyboard().press("Enter");
        assertThat(page.locator("main")).isFocused();
    }

    @Test
    void movesTheEdgeBetweenBeforeAndAfter() {
        Page page = stranger(Look.DESKTOP);
        page.navigate("/");
        Locator edge = page.getByRole(AriaRole.SLIDER);
        edge.focus();
        for (int i = 0; i < 5; i++) page.keyboard().press("ArrowRight");
        assertThat(edge).hasValue("55");
        assertEquals("55%", page.evaluate("document.querySelector('.compare').style.getPropertyValue('--at')"));
    }

    @Test
    void reachesEveryControlInOrderAndShowsWhereItIs() {
        Page page = member(Look.DESKTOP);
        for (String path : List.of("/try-ons/new", "/credits", "/try-ons", ask(page, "garment-shirt"), "/")) {
            page.navigate(path);
            List<String> stops = stops(page);
            assertEquals("Skip to the content", stops.get(0), path);
            if (path.equals("/try-ons/new"))
                assertInOrder(stops, "Try on", "History", "Credits", "Sign out", "mode-top", "person_file", "top_file");
        }
    }

    @Test
    void reachesEveryControlOfAnAccountInOrder() {
        Page stranger = stranger(Look.DESKTOP);
        assertInOrder(stops(stranger, "/register"), "email", "password", "display_name", "consent", "Create account");
        assertInOrder(stops(stranger, "/sign-in"), "email", "password", "Forgotten your password?");
        assertInOrder(stops(stranger, "/forgotten-password"), "email", "Send me a link");
        Page page = member(Look.DESKTOP);
        assertInOrder(
                stops(page, "/settings"),
                "display_name",
                "Save",
                "Send me a link",
                "email",
                "password",
                "new_password",
                "Change the password",
                "Set it up",
                "Show them",
                "Download my data",
                "Delete my account");
        stops(page, "/settings/sessions");
        assertInOrder(stops(page, "/settings/second-factor"), "On this device: open the app", "code", "Turn it on");
        assertInOrder(stops(page, "/step-up"), "password", "Go on");
        Authenticator app = new Authenticator(page.navigate("/settings/second-factor")
                .text()
                .replaceFirst("(?s).*factor__secret\">([A-Z2-7 ]+)<.*", "$1"));
        page.locator("#code").fill(app.code(0));
        page.keyboard().press("Enter");
        assertThat(page.locator(".codes li")).hasCount(10);
        assertInOrder(stops(page), "I have kept them");
    }

    private static List<String> stops(Page page, String path) {
        page.navigate(path);
        List<String> stops = stops(page);
        assertEquals("Skip to the content", stops.get(0), path);
        return stops;
    }

    @Test
    void asksForATryOn() {
        Page page = member(Look.DESKTOP);
        page.navigate("/try-ons/new");
        page.getByLabel("Top only").focus();
        page.keyboard().press("ArrowRight");
        assertThat(page.getByLabel("Full outfit")).isChecked();
        assertThat(zone(page, "Bottom")).isVisible();
        page.keyboard().press("ArrowLeft");
        assertThat(zone(page, "Bottom")).isHidden();
        sample(page, "Person", "Computer-made woman with long brown hair").focus();
        page.keyboard().press("ArrowRight");
        assertThat(sample(page, "Person", "Computer-made man with short hair")).isChecked();
        sample(page, "Garment", "Field jacket").focus();
        page.keyboard().press("Space");
        assertThat(sample(page, "Garment", "Field jacket")).isChecked();
        page.keyboard().press("Enter");
        assertThat(page.locator("#job")).hasAttribute("data-status", "completed");
    }

    /** Tabs once through the page. */
    static List<String> stops(Page page) {
        List<String> stops = new ArrayList<>();
        for (int i = 0; i < MOST_STOPS; i++) {
            page.keyboard().press("Tab");
            if ((boolean) page.evaluate("document.activeElement === document.body")) return stops;
            String name = (String) page.evaluate(NAME);
            if (!stops.isEmpty() && name.equals(stops.get(0))) return stops;
            assertTrue((boolean) page.evaluate(IS_MARKED), name + " does not show its focus on " + page.url());
            stops.add(name);
        }
        return stops;
    }

    private static void assertInOrder(List<String> stops, String... names) {
        List<String> found = List.of(names).stream().filter(stops::contains).toList();
        assertEquals(List.of(names), found, stops.toString());
        List<Integer> places = found.stream().map(stops::indexOf).toList();
        assertEquals(places.stream().sorted().toList(), places, stops.toString());
    }
}
