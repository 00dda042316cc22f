package com.trailroom.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A result is shown to somebody who has no account, and then no longer. */
class ShareE2E extends Journey {

    private final Audit audit = new Audit();

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void showsAResultToWhoeverHasTheLinkUntilItsOwnerStops(boolean scripts) {
        Look look = scripts ? Look.PHONE : Look.PHONE.withoutScripts();
        Page page = member(look, "Alice");
        page.navigate(ask(page, "garment-shirt"));
        assertThat(page.locator("#job")).hasAttribute("data-status", "completed");
        page.locator("#share > summary").click();
        page.getByLabel("It works for").selectOption("30");
        submit(page, "Make a link");
        assertThat(page.locator("#share-link")).isVisible();
        if (scripts) audit.of("result with a link", page);
        String link = URI.create(page.locator("#share-link").textContent()).getPath();

        Page friend = stranger(look);
        Response shown = friend.navigate(link);
        audit.ofHtml("shared", shown.text());
        assertThat(friend.locator("h1")).hasText("Somebody tried this on");
        assertThat(friend.locator("main")).containsText("AI-generated");
        if (scripts) {
            assertEquals(true, friend.evaluate("document.querySelector('main img').naturalWidth > 300"));
            audit.of("shared", friend);
        }
        isKeptSecret(shown.headers(), "no-store");
        APIResponse picture = friend.request().get(link + "/picture");
        assertEquals("image/jpeg", picture.headers().get("content-type"));
        isKeptSecret(picture.headers(), "private, no-cache");

        submit(page, "Stop sharing");
        assertThat(page.locator("#share-link")).hasCount(0);
        assertEquals(410, friend.navigate(link).status());
        assertThat(friend.locator("h1")).hasText("This link shows nothing any more");
        if (scripts) audit.of("shared no longer", friend);
        assertEquals(404, friend.request().get(link + "/picture").status());
        assertEquals(List.of(), audit.faults());
    }

    private static void isKeptSecret(Map<String, String> headers, String keeping) {
        assertEquals(keeping, headers.get("cache-control"));
        assertEquals("same-origin", headers.get("referrer-policy"));
        assertTrue(Pattern.matches("noindex.*", headers.get("x-robots-tag")), headers.toString());
    }
}
