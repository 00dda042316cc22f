package com.trailroom.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Credits can be bought with a slider and a click, and paid for once only, whatever is pressed. */
class PaymentE2E extends Journey {

    private static final Pattern PAYMENT = Pattern.compile("/payments/pay_\\w+$");

    @Test
    void leadsFromTheSliderToTheInvoice() {
        Page page = member(Look.DESKTOP);
        page.navigate("/credits");
        page.locator("a", new Page.LocatorOptions().setHasText("Buy credits")).click();
        page.locator("[data-slider-range]").fill("26050");
        assertThat(page.locator("#price")).containsText("₹21,491.25");
        page.locator("#credits").fill("2000");
        assertThat(page.locator("#price")).containsText("2,100 credits cost ₹1,890.00");
        page.locator("#credits").fill("26050");
        assertThat(page.locator("#price")).containsText("₹21,491.25");
        page.locator("#price a.button").click();
        fillBilling(page);
        pay(page);
        assertThat(page.locator("h1")).hasText("Thank you");
        assertThat(page.locator(".outcome__balance")).containsText("26,053");
        Locator pdf = page.locator("a", new Page.LocatorOptions().setHasText("PDF"));
        APIResponse file = page.request().get(pdf.getAttribute("href"));
        assertEquals("application/pdf", file.headers().get("content-type"));
        page.locator("a", new Page.LocatorOptions().setHasText("Invoice")).click();
        assertThat(page.locator(".sheet")).containsText("₹21,491.25");
    }

    @Test
    void chargesOnceForADoubleClickTheBackButtonAndASecondTab() {
        Page page = ordered(300);
        Page tab = page.context().newPage();
        tab.navigate(page.url());
        page.locator("button[value=pay]").dblclick();
        assertThat(page.locator("h1")).hasText("Thank you", patient());
        tab.locator("button[value=pay]").click();
        assertThat(tab.locator("h1")).hasText("Thank you", patient());
        page.goBack();
        assertThat(page.locator("h1")).hasText("Thank you", patient());
        Page billing = page.context().newPage(); // the others may still be on their way somewhere
        billing.navigate("/billing");
        assertThat(billing.locator(".purse__count").first()).hasText("303");
        assertThat(billing.locator("#invoices-title + table tbody tr")).hasCount(1);
    }

    @Test
    void tellsAFailedPaymentAndLetsItBeTriedAgain() {
        Page page = ordered(300);
        page.locator("button[value=fail]").click();
        assertThat(page.locator(".flash--error")).containsText("nothing was charged");
        pay(page);
        assertThat(page.locator("h1")).hasText("Thank you", patient());
    }

    @Test
    void waitsForALatePaymentByItself() {
        Page page = ordered(300);
        page.locator("button[value=late]").click();
        assertThat(page.locator("h1")).hasText("Waiting for the bank");
        assertThat(page.locator("h1")).hasText("Thank you", patient());
        assertThat(page.locator("#credits-side")).containsText("303");
    }

    @Test
    void leavesAnAbandonedOrderUnpaid() {
        Page page = ordered(300);
        page.locator("button[value=abandon]").click();
        assertThat(page.locator("h1")).hasText("Buy credits");
        page.navigate("/billing");
        assertThat(page.locator("#payments-title + table")).containsText("Not paid");
    }

    @Test
    void ordersWithoutScripts() {
        Page page = member(Look.PHONE.withoutScripts());
        page.navigate("/credits/plans");
        page.locator("#credits").fill("2100");
        page.locator(".own__update").click();
        assertThat(page.locator("#price")).containsText("₹1,890.00");
        page.locator("#price a.button").click();
        fillBilling(page);
        pay(page);
        assertThat(page.locator("h1")).hasText("Thank you");
    }

    @Test
    void pagesAboutMoneyHaveNoFaults() {
        Audit audit = new Audit();
        Page page = ordered(300);
        look(audit, page, page.url());
        page.locator("button[value=fail]").click();
        assertThat(page.locator(".flash--error")).isVisible();
        String payment = page.url();
        look(audit, page, payment);
        look(audit, page, payment + "?waiting=1");
        pay(page);
        assertThat(page.locator("h1")).hasText("Thank you", patient());
        String invoice = page.locator("a", new Page.LocatorOptions().setHasText("Invoice"))
                .getAttribute("href");
        for (String path : List.of(
                payment,
                invoice,
                "/billing",
                "/billing/invoices",
                "/billing/details",
                "/credits/plans",
                "/credits/plans?credits=2000",
                "/credits/plans?credits=1",
                "/credits/orders/new?credits=2100")) {
            look(audit, page, path);
        }
        assertEquals(List.of(), audit.faults());
    }

    private static void look(Audit audit, Page page, String path) {
        page.navigate(path);
        audit.ofHtml(path, page.request().get(path).text());
        audit.of(path, page);
    }

    /** Somebody new at the checkout of an order. */
    private Page ordered(int credits) {
        Page page = member(Look.DESKTOP);
        page.navigate("/credits/orders/new?credits=" + credits);
        fillBilling(page);
        assertThat(page).hasURL(PAYMENT);
        return page;
    }

    private static void fillBilling(Page page) {
        page.locator("#name").fill("Alice Example");
        page.locator("#address").fill("4 Park Lane\nMysuru 570001");
        page.locator("#state").selectOption("29");
        page.locator(".order__form button").dblclick();
        assertThat(page).hasURL(PAYMENT);
    }

    private static void pay(Page page) {
        page.locator("button[value=pay]").click();
    }

    private static LocatorAssertions.HasTextOptions patient() {
        return new LocatorAssertions.HasTextOptions().setTimeout(60_000);
    }
}
