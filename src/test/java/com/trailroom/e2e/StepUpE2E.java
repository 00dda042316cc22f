package com.trailroom.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.trailroom.account.Unpacked;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is asked on the way to prove who they are loses nothing, and does nothing without saying so. */
class StepUpE2E extends Journey {

    private final Audit audit = new Audit();

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void keepsWhatWasTyped(boolean scripts) {
        Page page = stranger(scripts ? Look.PHONE : Look.PHONE.withoutScripts());
        String email = newAddress();
        String other = newAddress();
        register(page, email, "");
        page.navigate("/settings");
        letTimePass(page, email);
        page.getByLabel("New address").fill(other);
        submit(page, "Change the address");
        assertThat(page.locator("h1")).hasText("Is it you?");
        if (scripts) look(page);
        page.getByLabel("Password").fill("not this one");
        submit(page, "Go on");
        assertThat(page.locator(".field__error")).hasText("This password is not right.");
        page.getByLabel("Password").fill(PASSWORD);
        submit(page, "Go on");
        assertThat(page.locator("h1")).hasText("Go on?");
        assertThat(page.locator("main")).containsText(other);
        if (scripts) look(page);
        assertTrue(isUnwrittenTo(page, other), "nothing is done before it is confirmed");
        submit(page, "Yes, do it");
        assertThat(page.locator(".flash")).containsText("We have written to you.");
        new Mailbox(page, other).link("address-change/new");
        assertEquals(List.of(), audit.faults());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void leavesItWhenItsSenderThinksBetterOfIt(boolean scripts) {
        Page page = stranger(scripts ? Look.DESKTOP : Look.DESKTOP.withoutScripts());
        String email = newAddress();
        register(page, email, "");
        page.navigate("/settings");
        letTimePass(page, email);
        page.getByText("Delete my account").click();
        submit(page, "Yes, delete it in seven days");
        page.getByLabel("Password").fill(PASSWORD);
        submit(page, "Go on");
        assertThat(page.locator("main")).containsText("Delete your account in seven days");
        page.getByText("Leave it").click();
        assertThat(page.locator("h1")).hasText("Settings");
        assertThat(page.getByText("Delete my account")).isVisible();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void handsOutOnesData(boolean scripts) throws IOException {
        Page page = member(scripts ? Look.PHONE : Look.PHONE.withoutScripts());
        page.navigate("/settings");
        Download download = page.waitForDownload(() -> submit(page, "Download my data"));
        assertEquals("trailroom-data.zip", download.suggestedFilename());
        Map<String, byte[]> files = Unpacked.zip(Files.readAllBytes(download.path()));
        Set<String> expected = Set.of(
                "account.json",
                "sessions.json",
                "credits.json",
                "try-ons.json",
                "payments.json",
                "invoices.json",
                "api-keys.json",
                "webhooks.json",
                "api-usage.json",
                "notes.json");
        assertTrue(files.keySet().containsAll(expected), files.keySet().toString());
    }

    private static boolean isUnwrittenTo(Page page, String address) {
        return !page.request().get("/dev/outbox").text().contains(address);
    }

    private void look(Page page) {
        audit.of(page.title(), page);
        page.setViewportSize(Look.PHONE.width(), Look.PHONE.height());
    }
}
