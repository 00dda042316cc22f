package com.trailroom.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The console: no page has a fault, and support works by keyboard and without scripts. */
class AdminE2E extends ConsoleJourney {

    @Test
    void pagesHaveNoFaults() {
        Page page = admin(Look.DESKTOP, "super_admin");
        for (String path : List.of("/admin", "/admin/users", "/admin/users?q=nobody.at.all", "/admin/users?q=a")) {
            look(page, path);
        }
        String user = user(page);
        for (String tab : List.of("", "/ledger", "/jobs", "/payments", "/keys", "/sessions", "/activity")) {
            look(page, user + tab);
        }
        String payment = bought();
        String job = "/admin" + ask(member(Look.PHONE), "garment-shirt").replace("try-ons", "jobs");
        for (String path : List.of(
                "/admin/jobs",
                "/admin/jobs?state=flagged",
                job,
                job + "/pictures",
                "/admin/payments",
                payment,
                "/admin/payments?state=disputed",
                "/admin/differences",
                "/admin/invoices",
                "/admin/audit")) {
            look(page, path);
        }
        page.navigate("/admin/audit");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Verify"))
                .click();
        assertThat(page.locator("h1")).hasText("Verification");
        audit.of("verification", page);
        picture(page, "verification");
        page.navigate(user);
        for (int i = 0; i < page.locator(".act").count(); i++)
            page.locator(".act > summary").nth(i).click();
        audit.of("a user with every action open", page);
        picture(page, "user-open");
        assertEquals(List.of(), audit.faults());
    }

    @Test
    void supportGivesCreditsByKeyboard() {
        Page page = admin(Look.DESKTOP, "support_admin");
        Page other = member(Look.PHONE, "Customer");
        String email = other.navigate("/settings").text().replaceAll("(?s).*?(alice[^<\\s\"]+@example.org).*", "$1");
        page.navigate("/admin");
        page.keyboard().press("g");
        page.keyboard().press("u");
        assertThat(page.locator("h1")).hasText("Users");
        assertThat(page.locator("#main")).isFocused(); // the new page has settled
        page.keyboard().press("/");
        page.keyboard().type(email);
        page.keyboard().press("Enter");
        assertThat(page.locator("[data-row]")).hasCount(1);
        page.locator("#main").focus();
        page.keyboard().press("j");
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText(email);
        page.locator(".act > summary").first().focus();
        page.keyboard().press("Enter");
        page.locator("#credits_amount").fill("25");
        page.locator("#credits_reason").fill("a picture that went wrong");
        page.keyboard().press("Enter");
        assertThat(page.locator(".flash--success")).containsText("adjusted");
        page.keyboard().press("2");
        assertThat(page.locator("tbody tr").first()).containsText("+25");
    }

    @Test
    void supportSuspendsWithoutScripts() {
        Page page = admin(Look.PHONE.withoutScripts(), "support_admin");
        page.navigate(user(page));
        page.locator("summary", new Page.LocatorOptions().setHasText("Suspend")).click();
        page.locator("#suspend_reason").fill("sells our pictures");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Suspend"))
                .click();
        assertEquals(1, page.locator(".flash--success").count());
        assertEquals(
                1,
                page.locator("summary", new Page.LocatorOptions().setHasText("Reactivate"))
                        .count());
    }

    /** The page of somebody who has just registered. */
    private String user(Page admin) {
        member(Look.PHONE, "Customer");
        admin.navigate("/admin/users?role=user&q=alice");
        return admin.locator("[data-row] a").first().getAttribute("href");
    }
}
