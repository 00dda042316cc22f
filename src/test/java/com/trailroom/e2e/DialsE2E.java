package com.trailroom.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.trailroom.support.Together;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A super admin sets what holds at once, and takes it back. */
@ResourceLock(Together.DIALS)
class DialsE2E extends ConsoleJourney {

    @Test
    void switchesMaintenanceOnAndGoesBack() {
        Page page = admin(Look.DESKTOP, "super_admin");
        look(page, "/admin/settings");
        page.locator("#maintenance").selectOption("true");
        page.locator("#settings_reason").fill("new disks");
        page.locator(".dials__save button").click();
        try {
            assertThat(page.locator(".flash--success")).containsText("saved");
            assertThat(page.locator(".service")).containsText("being worked on");
            look(page, "/admin/settings/history");
            Page reader = member(Look.PHONE, "Reader");
            look(reader, "/try-ons/new");
            look(stranger(Look.PHONE), "/");
            assertEquals(List.of(), audit.faults());
        } finally {
            page.navigate("/admin/settings/history");
            page.locator("#back_0").fill("all is done");
            page.locator("#back_0 + button").click();
        }
        assertThat(page.locator(".service")).hasCount(0);
    }

    @Test
    void writesAPromptAndReadsWhatIsNewInIt() {
        Page page = admin(Look.DESKTOP, "super_admin");
        look(page, "/admin/prompts");
        page.locator(".act > summary").first().click();
        page.locator("#text_top_only")
                .fill("Show the person of the last picture in these garments. " + System.nanoTime());
        page.locator("#note_top_only").fill("shorter");
        page.locator(".act[open] button").click();
        assertThat(page.locator(".flash--success")).containsText("does not hold yet");
        page.locator(".prompt__versions a").first().click();
        assertThat(page.locator("#diff-title")).isVisible();
        audit.of("a prompt", page);
        picture(page, "prompt");
        assertEquals(List.of(), audit.faults());
    }
}
