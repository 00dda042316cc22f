package com.trailroom.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.trailroom.account.StrictStage;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where an address has to be verified before its owner spends. */
class StrictE2E extends Journey {

    private static final Pattern JOB = Pattern.compile("/try-ons/job_\\w+$");

    private final Audit audit = new Audit();
    private final String email = "alice" + System.nanoTime() + StrictStage.DOMAIN;
    private boolean scripted;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void registersByTheMailsLinkAndTellsAStrangerNothing(boolean scripts) {
        Page page = window(scripts);
        String first = registered(page);
        look(page);
        Page stranger = window(scripts);
        assertEquals(first, registered(stranger), "a known address gets the same answer");
        stranger.navigate("/settings");
        assertThat(stranger.locator("h1")).hasText("Sign in");

        confirm(page);
        signIn(page, "/try-ons/new");
        dresses(page);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void asksToVerifyBeforeATryOn(boolean scripts) {
        Page page = window(scripts);
        registered(page);
        signIn(page, "/try-ons/new");
        assertThat(page.locator("#unverified")).containsText("a mail with a link went to " + email);
        look(page);
        tryOn(page);
        assertThat(page.locator(".field__error")).hasText(Pattern.compile("Confirm your e-mail address first.*"));
        assertThat(sample(page, "Garment", "Sweater")).isChecked();
        look(page);
        submit(page, "Send me the mail again");
        assertThat(page.locator(scripts ? "#unverified" : ".flash")).containsText("is on its way");
        if (scripts) assertThat(sample(page, "Garment", "Sweater")).isChecked();
        look(page);

        Page phone = window(scripts);
        confirm(phone);
        page.navigate("/try-ons/new");
        dresses(page);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void asksToVerifyBeforeBuying(boolean scripts) {
        Page page = window(scripts);
        registered(page);
        signIn(page, "/credits/plans");
        assertThat(page.locator("#unverified")).isVisible();
        look(page);
        order(page);
        assertThat(page.locator("main")).containsText("Confirm your e-mail address first");
        assertThat(page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)))
                .hasValue("Alice Example");
        look(page);

        confirm(page);
        order(page);
        assertThat(page).hasURL(Pattern.compile("/payments/pay_\\w+$"));
        assertEquals(List.of(), audit.faults());
    }

    /** By the link of the mail that came. */
    private void confirm(Page page) {
        page.navigate(new Mailbox(page, email).link("verification"));
        submit(page, "Confirm my address");
        assertThat(page.locator("h1")).hasText("Your address is confirmed");
    }

    private void dresses(Page page) {
        assertThat(page.locator("#unverified")).hasCount(0);
        tryOn(page);
        assertThat(page).hasURL(JOB);
        assertEquals(List.of(), audit.faults());
    }

    /** Answers what the page says then. */
    private String registered(Page page) {
        page.navigate("/register");
        page.getByLabel("E-mail").fill(email);
        page.getByLabel("Password").fill(PASSWORD);
        page.getByRole(AriaRole.CHECKBOX).check();
        submit(page, "Create account");
        assertThat(page.locator("h1")).hasText("Check your mail");
        return page.locator("main").innerHTML();
    }

    private void signIn(Page page, String next) {
        page.navigate("/sign-in?next=" + next);
        page.getByLabel("E-mail").fill(email);
        page.getByLabel("Password").fill(PASSWORD);
        submit(page, "Sign in");
        assertThat(page).hasURL(Pattern.compile(next + "$"));
    }

    private static void tryOn(Page page) {
        sample(page, "Person", "Computer-made man with short hair").check();
        sample(page, "Garment", "Sweater").check();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Try it on")))
                .click();
    }

    private static void order(Page page) {
        page.navigate("/credits/orders/new?credits=300");
        page.locator("#name").fill("Alice Example");
        page.locator("#address").fill("4 Park Lane\nMysuru 570001");
        page.locator("#state").selectOption("29");
        page.locator(".order__form button").click();
    }

    private Page window(boolean scripts) {
        scripted = scripts;
        return stranger(scripts ? Look.PHONE : Look.PHONE.withoutScripts());
    }

    /** The audit itself is a script. */
    private void look(Page page) {
        if (!scripted) return;
        audit.of(page.title(), page);
        page.setViewportSize(Look.PHONE.width(), Look.PHONE.height());
    }
}
