package com.trailroom.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What begins on a page and goes on with the link of a mail; a form suffices for all of it. */
class MailE2E extends Journey {

    private static final String NEW_PASSWORD = "another horse battery";

    private final Audit audit = new Audit();
    private boolean scripted;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void registersAndConfirmsTheAddressByTheMailsLink(boolean scripts) {
        Page page = window(scripts);
        String email = newAddress();
        page.navigate("/register");
        page.getByLabel("E-mail").fill(email);
        page.getByLabel("Password").fill(PASSWORD);
        page.getByRole(AriaRole.CHECKBOX).check();
        submit(page, "Create account");
        assertThat(page).hasURL(Pattern.compile("/try-ons/new$"));
        page.navigate("/settings");
        assertThat(page.locator("main")).containsText("not confirmed yet");

        Page elsewhere = window(scripts);
        String link = new Mailbox(page, email).link("verification");
        look(elsewhere, link);
        submit(elsewhere, "Confirm my address");
        assertThat(elsewhere.locator("h1")).hasText("Your address is confirmed");
        look(elsewhere);
        elsewhere.navigate(link);
        assertThat(elsewhere.locator("h1")).hasText("This link no longer works");
        page.reload();
        assertThat(page.locator("main")).containsText(email + " · confirmed");
        assertEquals(List.of(), audit.faults());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void choosesANewPasswordInPlaceOfAForgottenOne(boolean scripts) {
        Page signedIn = window(scripts);
        String email = newAddress();
        register(signedIn, email, "");
        Page page = window(scripts);
        page.navigate("/sign-in");
        page.getByText("Forgotten your password?").click();
        page.getByLabel("E-mail").fill(email);
        submit(page, "Send me a link");
        assertThat(page.locator("h1")).hasText("Check your mail");
        look(page);
        look(page, new Mailbox(page, email).link("password"));
        page.getByLabel("New password").fill("short");
        page.getByLabel("New password").evaluate("field => { field.form.noValidate = true; }");
        submit(page, "Set the password");
        assertThat(page.locator(".field__error")).isVisible();
        look(page);
        page.getByLabel("New password").fill(NEW_PASSWORD);
        submit(page, "Set the password");
        assertThat(page.locator("h1")).hasText("Your password is set");
        page.locator("main")
                .getByText("Sign in", new com.microsoft.playwright.Locator.GetByTextOptions().setExact(true))
                .click();
        page.getByLabel("E-mail").fill(email);
        page.getByLabel("Password").fill(PASSWORD);
        submit(page, "Sign in");
        assertThat(page.locator(".field__error")).hasText("The e-mail or the password is not right.");
        page.getByLabel("Password").fill(NEW_PASSWORD);
        submit(page, "Sign in");
        assertThat(page).hasURL(Pattern.compile("/try-ons/new$"));
        signedIn.navigate("/credits");
        assertThat(signedIn).hasTitle("Sign in · TrailRoom");
        assertEquals(List.of(), audit.faults());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void movesToAnotherAddressOnceBothAgree(boolean scripts) {
        Page page = window(scripts);
        String email = newAddress();
        String other = newAddress();
        register(page, email, "");
        page.navigate(new Mailbox(page, email).link("verification"));
        submit(page, "Confirm my address");
        assertThat(page.locator("h1")).hasText("Your address is confirmed");
        page.navigate("/settings");
        page.getByLabel("New address").fill(other);
        submit(page, "Change the address");
        assertThat(page.locator(".flash")).containsText("We have written to you.");

        Page elsewhere = window(scripts);
        elsewhere.navigate(new Mailbox(page, other).link("address-change/new"));
        look(elsewhere);
        assertThat(elsewhere.locator("main")).containsText(other);
        submit(elsewhere, "Confirm the change");
        assertThat(elsewhere.locator("h1")).hasText("One more to go");
        look(elsewhere);
        page.navigate("/settings");
        assertThat(page.locator("main")).containsText(email + " · confirmed");
        elsewhere.navigate(new Mailbox(page, email).link("address-change/old"));
        submit(elsewhere, "Confirm the change");
        assertThat(elsewhere.locator("h1")).hasText("Your address was changed");
        look(elsewhere);
        page.navigate("/settings");
        assertThat(page.locator("main")).containsText(other + " · confirmed");
        assertEquals(List.of(), audit.faults());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void leavesAndIsKeptByTheMailsLink(boolean scripts) {
        Page page = window(scripts);
        String email = newAddress();
        register(page, email, "");
        page.navigate("/settings");
        page.getByText("Delete my account").click();
        submit(page, "Yes, delete it in seven days");
        assertThat(page.locator(".flash")).containsText("Your account will be deleted in seven days");
        look(page);
        Page elsewhere = window(scripts);
        elsewhere.navigate(new Mailbox(page, email).link("deletion"));
        submit(elsewhere, "Keep my account");
        assertThat(elsewhere.locator("h1")).hasText("Your account stays");
        page.navigate("/settings");
        assertThat(page.getByText("Delete my account")).isVisible();
        assertEquals(List.of(), audit.faults());
    }

    private Page window(boolean scripts) {
        scripted = scripts;
        return stranger(scripts ? Look.PHONE : Look.PHONE.withoutScripts());
    }

    private void look(Page page, String path) {
        page.navigate(path);
        look(page);
    }

    /** The audit itself is a script. */
    private void look(Page page) {
        if (!scripted) return;
        audit.of(page.title(), page);
        page.setViewportSize(Look.PHONE.width(), Look.PHONE.height());
    }
}
