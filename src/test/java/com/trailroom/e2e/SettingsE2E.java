package com.trailroom.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.trailroom.account.Authenticator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Keeping an account safe: the pages have no fault, and work without scripts. */
class SettingsE2E extends Journey {

    private final Audit audit = new Audit();

    @Test
    void pagesForEveryoneHaveNoFaults() {
        Page page = stranger(Look.PHONE);
        for (String path : List.of("/forgotten-password", "/password/used", "/verification/used", "/dev/outbox")) {
            look(page, path);
        }
        assertEquals(List.of(), audit.faults());
    }

    @Test
    void settingsHaveNoFaults() {
        Page page = member(Look.PHONE, "Alice");
        for (String path : List.of("/settings", "/settings/sessions", "/settings/second-factor", "/step-up")) {
            look(page, path);
        }
        page.navigate("/dev/outbox");
        page.locator("td a").first().click();
        audit.of("a mail", page);
        assertEquals(List.of(), audit.faults());
    }

    @Test
    void setsUpASecondFactorAndSignsInWithItWithoutScripts() {
        Page page = stranger(Look.PHONE.withoutScripts());
        String email = newAddress();
        register(page, email, "Alice");
        page.navigate("/settings");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Set it up"))
                .click();
        Authenticator app = new Authenticator(page.locator(".factor__secret").textContent());
        page.locator("#code").fill(app.code(0));
        submit(page, "Turn it on");
        assertEquals(10, page.locator(".codes li").count());
        page.context().clearCookies();
        page.navigate("/sign-in?next=/settings");
        page.getByLabel("E-mail").fill(email);
        page.getByLabel("Password").fill(PASSWORD);
        submit(page, "Sign in");
        page.locator("#code").fill(app.code(1));
        submit(page, "Sign in");
        assertEquals("Settings", page.locator("h1").textContent());
    }

    private void look(Page page, String path) {
        audit.ofHtml(path, page.navigate(path).text());
        audit.of(path, page);
    }
}
