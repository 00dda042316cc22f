package com.trailroom.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The dashboard and the analytics: no page has a fault, and tiles are live. */
class InsightE2E extends ConsoleJourney {

    @Test
    void pagesHaveNoFaults() {
        Page page = admin(Look.DESKTOP, "super_admin");
        look(page, "/admin");
        look(page, "/admin?days=7");
        for (String section : List.of("growth", "retention", "revenue", "try-ons", "credits", "margin", "api")) {
            look(page, "/admin/analytics/" + section);
        }
        assertEquals(List.of(), audit.faults());
    }

    /** Without a look at the page again: its events bring what is new. */
    @Test
    void theDashboardFollowsWhatHappens() {
        Page page = admin(Look.DESKTOP, "super_admin");
        page.navigate("/admin");
        String before = tile(page, "in all").innerText();
        member(Look.PHONE, "Customer");
        page.request()
                .post(
                        "/test/stage-door",
                        RequestOptions.create().setForm(FormData.create().set("insight", "now")));
        assertThat(tile(page, "in all"))
                .not()
                .hasText(before, new LocatorAssertions.HasTextOptions().setTimeout(60_000));
    }

    private static Locator tile(Page page, String name) {
        return page.locator(".board__tile:has(dt:text-is(\"" + name + "\")) .board__value");
    }
}
