package com.trailroom.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Bulk credits in a browser, with and without scripts; none of its pages has a fault. */
class BulkCreditsE2E extends ConsoleJourney {

    @Test
    void carriesOutWhatWasLookedAt() {
        Page page = admin(Look.DESKTOP, "support_admin");
        look(page, "/admin/credits");
        upload(page, "account,credits,reason\nnobody@example.org,5,\n" + customer() + ",five,for five\n");
        assertThat(page.locator(".faults li")).hasCount(2);
        seen(page, "faults");
        page.navigate("/admin/credits");
        upload(
                page,
                "account,credits,reason\n" + customer() + ",25,a picture that went wrong\n" + customer() + ",-9,\n");
        assertThat(page.locator("#bulk_reason")).isVisible();
        seen(page, "preview");
        page.locator("#bulk_reason").fill("a bad day");
        button(page, "Execute 2 rows").click();
        assertThat(page.locator("#rows")).containsText("2 of 2 worked off, 1 refused");
        seen(page, "report");
        look(page, "/admin/credits");
        assertEquals(List.of(), audit.faults());
    }

    @Test
    void worksWithoutScripts() {
        Page page = admin(Look.PHONE.withoutScripts(), "super_admin");
        page.navigate("/admin/credits");
        upload(page, "account;credits\n");
        assertThat(page.locator("#file_error")).hasCount(1);
        upload(page, "account,credits\n" + customer() + ",25\n");
        page.locator("#bulk_reason").fill("a bad day");
        button(page, "Execute 1 rows").click();
        assertThat(page.locator(".flash--success")).hasCount(1);
    }

    private void upload(Page page, String csv) {
        page.locator("#file")
                .setInputFiles(new FilePayload("gifts.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
        button(page, "Upload and look").click();
    }

    private String customer() {
        Page other = member(Look.PHONE, "Customer");
        return other.navigate("/settings").text().replaceAll("(?s).*?(alice[^<\\s\"]+@example.org).*", "$1");
    }

    private void seen(Page page, String what) {
        audit.of(what, page);
        picture(page, "bulk-" + what);
    }

    private static com.microsoft.playwright.Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
