package com.trailroom.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.trailroom.partner.webhook.HookServer;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A shop's engineer at work: the pages have no fault, and work without scripts. */
class DevelopersE2E extends Journey {

    private final Audit audit = new Audit();
    private final HookServer shop = new HookServer();

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void pagesHaveNoFaults() {
        Page page = member(Look.PHONE, "Alice");
        for (String path : List.of("/developers", "/developers/keys", "/developers/usage")) look(page, path);
        look(page, "/developers/keys/new");
        press(page, "Make the key");
        audit.of("key form with faults", page);
        page.getByLabel("Name").fill("Shop");
        press(page, "Make the key");
        page.locator(".fold > summary").all().forEach(Locator::click);
        audit.of("key with everything open", page);
        look(page, "/developers/keys");
        look(page, "/developers/webhooks");
        look(page, "/developers/webhooks/new");
        press(page, "Add the endpoint");
        audit.of("form with faults", page);
        addEndpoint(page, "/hook");
        audit.of("endpoint with its secret", page);
        page.locator(".fold > summary").all().forEach(Locator::click);
        audit.of("endpoint with everything open", page);
        String endpoint = page.url().replaceAll("\\?.*", "");
        press(page, "Send a test event");
        assertThat(page.locator("main .badge").first()).hasText("Delivered");
        look(page, page.url());
        look(page, endpoint);
        look(page, "/developers/webhooks");
        assertEquals(List.of(), audit.faults());
    }

    @Test
    void registersAWebhookSeesTheDeliveryAndReplaysItWithoutScripts() {
        Page page = member(Look.DESKTOP.withoutScripts());
        addEndpoint(page, "/hook");
        assertThat(page.locator("#secret")).containsText("whsec_");
        press(page, "Send a test event");
        assertThat(page.locator("main .badge").first()).hasText("Delivered");
        press(page, "Send again");
        assertThat(page.locator(".attempt")).hasCount(2);
        assertEquals(2, shop.hooks("/hook").size());
    }

    private void addEndpoint(Page page, String path) {
        page.navigate("/developers/webhooks/new");
        page.getByLabel("Address").fill(shop.url(path));
        press(page, "Add the endpoint");
    }

    private static void press(Page page, String button) {
        page.locator("main")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button))
                .click();
    }

    private void look(Page page, String path) {
        audit.ofHtml(path, page.navigate(path).text());
        audit.of(path, page);
    }
}
