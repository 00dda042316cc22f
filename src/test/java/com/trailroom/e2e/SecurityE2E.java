package com.trailroom.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What administrators do against abuse, in a browser; none of its pages has a fault. */
class SecurityE2E extends ConsoleJourney {

    @Test
    void blocksAddressesAndLetsThemInAgain() {
        Page page = admin(Look.DESKTOP, "super_admin");
        look(page, "/admin/security/blocks");
        page.locator("#range").fill("198.51.100." + System.nanoTime() / 1000 % 256);
        page.locator("#block_reason").fill("asks for every page of the site, over and over");
        button(page, "Block").click();
        assertThat(page.locator(".flash--success")).containsText("blocked");
        page.locator(".inbox .act > summary").first().click();
        audit.of("a block", page);
        picture(page, "block");
        page.locator(".inbox [name=lift_reason]").first().fill("a mistake");
        page.locator(".inbox .act .button").first().click();
        assertThat(page.locator(".flash--success")).containsText("come in again");
        assertEquals(List.of(), audit.faults());
    }

    @Test
    void ownersSeeThatAFlaggedResultIsBlurred() {
        Page owner = member(Look.PHONE, "Owner");
        String job = ask(owner, "garment-shirt");
        owner.navigate(job);
        owner.locator("[data-status=completed]").waitFor();
        Page page = admin(Look.DESKTOP, "support_admin");
        page.navigate("/admin" + job.replace("try-ons", "jobs"));
        page.locator("summary", new Page.LocatorOptions().setHasText("Flag")).click();
        page.locator("#flag_reason").fill("not their own photo");
        button(page, "Flag").click();
        assertThat(page.locator(".flash--success")).containsText("flagged");
        look(owner, job);
        assertThat(owner.locator("main")).containsText("This picture is blurred");
        look(owner, "/try-ons");
        assertThat(owner.locator("main")).containsText("Blurred by our team");
        assertEquals(List.of(), audit.faults());
    }

    @Test
    void looksIntoACaseAndClearsIt() {
        Page owner = member(Look.PHONE, "Owner");
        Page page = admin(Look.DESKTOP, "super_admin");
        for (int i = 0; i < 3; i++) {
            page.navigate("/admin" + ask(owner, "garment-shirt").replace("try-ons", "jobs"));
            page.locator("summary", new Page.LocatorOptions().setHasText("Flag"))
                    .click();
            page.locator("#flag_reason").fill("not their own photo");
            button(page, "Flag").click();
            assertThat(page.locator(".flash--success")).containsText("flagged");
        }
        look(page, "/admin/security/cases");
        look(page, "/admin/security/signals?of=registered");
        page.navigate("/admin/security/cases");
        page.locator("[data-row] a").first().click();
        assertThat(page.locator("h1")).hasText("Flagged results");
        for (int i = 0; i < page.locator(".act").count(); i++)
            page.locator(".act > summary").nth(i).click();
        audit.of("a case", page);
        picture(page, "case");
        page.locator("#clear_reason").fill("a photographer at work");
        button(page, "Clear").click();
        assertThat(page.locator(".flash--success")).containsText("nothing in it");
        assertEquals(List.of(), audit.faults());
    }

    private static com.microsoft.playwright.Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
