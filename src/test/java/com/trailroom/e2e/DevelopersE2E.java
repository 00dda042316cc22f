package com.trailroom.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.trailroom.partner.webhook.HookServer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A shop's engineer at work: the pages have no fault, and work without scripts. */
class DevelopersE2E extends Journey {

    private static final Path SAMPLES = Path.of("src/main/webapp/static/pictures/samples");

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
        look(page, "/developers/playground");
        look(page, "/developers/keys/new");
        press(page, "Make the key");
        assertThat(page.locator(".field__error").first()).isVisible();
        audit.of("key form with faults", page);
        page.getByLabel("Name").fill("Shop");
        press(page, "Make the key");
        assertThat(page.locator("#secret")).isVisible();
        page.locator(".fold > summary").all().forEach(Locator::click);
        audit.of("key with everything open", page);
        look(page, "/developers/keys");
        look(page, "/developers/webhooks");
        look(page, "/developers/webhooks/new");
        press(page, "Add the endpoint");
        assertThat(page.locator(".field__error").first()).isVisible();
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
        press(page, "Send a test event");
        assertThat(page.locator("main .badge").first()).hasText("Delivered");
        press(page, "Send again");
        assertThat(page.locator(".attempt")).hasCount(2);
        assertEquals(2, shop.hooks("/hook").size());
    }

    @Test
    void goesFromAKeyToAReplayedDelivery() {
        Page page = member(Look.DESKTOP, "Alice");
        addEndpoint(page, "/hook");
        page.navigate("/developers/keys/new");
        page.getByLabel("Name").fill("Playground");
        press(page, "Make the key");
        String key = page.locator("#secret").textContent();
        page.navigate("/developers/playground");
        page.locator("#key").fill(key);
        page.locator("[id='header.Prefer']").fill("wait=60");
        page.locator("[id='body.person_image']").setInputFiles(SAMPLES.resolve("person-1.jpg"));
        page.locator("[id='body.garment_images']").setInputFiles(SAMPLES.resolve("garment-shirt.jpg"));
        assertThat(page.locator("#code-curl-code")).containsText("wait=60");
        assertThat(page.locator("#code")).not().containsText(key);
        press(page, "Send");
        assertThat(page.locator("[data-answer-status]")).containsText("200");
        audit.of("playground with an answer", page);
        page.setViewportSize(Look.DESKTOP.width(), Look.DESKTOP.height());
        String job = page.locator("[data-answer-body]").textContent().replaceAll("(?s).*\"(job_[0-9a-z]+)\".*", "$1");
        page.getByLabel("Request").selectOption("getTryOnResult");
        assertThat(page.locator(".bench__what")).containsText("/result");
        assertThat(page.locator("#key")).hasValue(key);
        page.locator("[id='path.id']").fill(job);
        press(page, "Send");
        assertThat(page.locator("canvas")).isVisible();
        page.navigate("/developers/webhooks");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(shop.url("/hook")))
                .click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("tryon.completed"))
                .click();
        assertThat(page.locator("main .badge").first()).hasText("Delivered");
        press(page, "Send again");
        assertThat(page.locator(".attempt")).hasCount(2);
        assertEquals(2, shop.hooks("/hook").size());
        assertEquals(List.of(), audit.faults());
    }

    @Test
    void documentationHasNoFaults() {
        Page page = stranger(Look.PHONE);
        for (String path : List.of(
                "quick-start",
                "authentication",
                "try-ons",
                "errors",
                "webhooks",
                "rate-limits",
                "changelog",
                "reference/credits",
                "errors/validation_failed")) {
            look(page, "/docs/" + path);
        }
        assertEquals(List.of(), audit.faults());
    }

    private void addEndpoint(Page page, String path) {
        page.navigate("/developers/webhooks/new");
        page.getByLabel("Address").fill(shop.url(path));
        press(page, "Add the endpoint");
        assertThat(page.locator("#secret")).containsText("whsec_");
    }

    private static void press(Page page, String button) {
        page.locator("main")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button))
                .click();
    }

    private void look(Page page, String path) {
        Response answer = page.navigate(path);
        assertEquals(200, answer.status(), path);
        audit.ofHtml(path, answer.text());
        audit.of(path, page);
    }
}
