package com.trailroom.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Coming in, going out, and what an account's pages say in odd cases. */
class AccountE2E extends Journey {

    @Test
    void asksWhoIsNotSignedInToSignInAndBringsThemBack() {
        String email = newAddress();
        register(stranger(Look.DESKTOP), email, "");
        Page page = stranger(Look.PHONE);
        page.navigate("/try-ons?status=failed");
        assertThat(page).hasTitle("Sign in · TrailRoom");
        page.getByLabel("E-mail").fill(email);
        page.getByLabel("Password").fill("not this one");
        button(page, "Sign in");
        assertThat(page.locator(".field__error")).hasText("The e-mail or the password is not right.");
        assertThat(page.getByLabel("E-mail")).hasValue(email);
        assertThat(page.getByLabel("Password")).isFocused();
        page.getByLabel("Password").fill(PASSWORD);
        button(page, "Sign in");
        assertThat(page).hasURL(Pattern.compile("/try-ons\\?status=failed$"));
        assertThat(page.getByText("Nothing matches")).isVisible();
    }

    @Test
    void namesEverythingThatIsWrongAtOnce() {
        Page page = stranger(Look.PHONE.withoutScripts());
        page.navigate("/register");
        page.getByLabel("E-mail").fill("alice@localhost");
        page.getByLabel("Password").fill("shorter");
        page.getByRole(AriaRole.CHECKBOX).check();
        page.getByRole(AriaRole.CHECKBOX).uncheck();
        page.locator("main form").first().evaluate("form => { form.noValidate = true; }");
        button(page, "Create account");
        assertThat(page.locator(".field__error")).hasCount(3);
        assertThat(page.getByLabel("E-mail")).hasValue("alice@localhost");
        assertThat(page.getByLabel("Password")).isEmpty();
    }

    @Test
    void showsNothingOfAnAccountAfterSigningOut() {
        Page page = member(Look.DESKTOP);
        page.navigate("/credits");
        button(page, "Sign out");
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sign in")))
                .isVisible();
        page.goBack();
        assertThat(page).hasTitle("Sign in · TrailRoom");
    }

    @Test
    void asksASessionThatHasEndedToSignInFromAnyLink() {
        Page page = member(Look.DESKTOP);
        page.navigate("/try-ons");
        page.context().clearCookies();
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Credits").setExact(true))
                .click();
        assertThat(page).hasURL(Pattern.compile("/sign-in\\?next=%2Fcredits$"));
    }

    @Test
    void saysWhatComesNextInAnEmptyHistory() {
        Page page = member(Look.PHONE);
        page.navigate("/try-ons");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Make your first try-on"))
                .click();
        assertThat(page).hasURL(Pattern.compile("/try-ons/new$"));
        assertThat(page.locator("main")).isFocused();
    }

    @Test
    void staysInShapeWhateverSomebodyIsCalled() {
        for (String letter : List.of("W", "\u05d0", "\ud83d\udc57", "a ")) {
            Page page = member(Look.DESKTOP, letter.repeat(80 / letter.codePointCount(0, letter.length())));
            page.navigate("/credits");
            for (int width : List.of(320, 390, 1000, 1440)) {
                page.setViewportSize(width, 700);
                if (width < 900) page.locator(".drawer").evaluate("drawer => { drawer.open = true; }");
                assertEquals(width, page.evaluate("document.documentElement.scrollWidth"), letter + " at " + width);
                assertThat(page.locator("bdi:visible")).hasCount(1);
            }
        }
    }

    @Test
    void saysWhenThereAreNoCreditsLeft() {
        Page page = member(Look.PHONE);
        page.navigate("/try-ons/new");
        for (String garment : List.of("garment-shirt", "garment-jacket", "garment-tshirt")) ask(page, garment);
        sample(page, "Person", "Computer-made man with short hair").check();
        sample(page, "Garment", "Sweater").check();
        button(page, "Try it on · 1 credit (2 left after)");
        assertThat(page.locator(".choices .field__error")).containsText("You do not have enough credits");
        assertThat(sample(page, "Garment", "Sweater")).isChecked();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("No credits left today"))
                .click();
        assertThat(page).hasURL(Pattern.compile("/credits$"));
        assertThat(page.locator(".purse__count").first()).hasText("0");
    }

    private static void button(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }
}
