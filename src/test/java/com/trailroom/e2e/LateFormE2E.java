package com.trailroom.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Forms that are sent long after their page was opened, or by a browser without cookies. */
class LateFormE2E extends Journey {

    private static final Pattern IN = Pattern.compile("/try-ons/new$");

    private final Audit audit = new Audit();
    private final String email = newAddress();

    @Test
    void comesBackWithASentenceAndGoesThroughThen() {
        register(stranger(Look.DESKTOP), email, "");
        Page late = stranger(Look.DESKTOP);
        late.navigate("/sign-in");
        Page other = late.context().newPage();
        signInAndOut(other);
        other.close();
        fill(late);
        submit(late, "Sign in");
        assertThat(late.locator("main [role=alert]")).hasText("This page was open for too long. Please try again.");
        assertThat(late.getByLabel("E-mail")).hasValue(email);
        assertThat(late.getByLabel("Password")).isEmpty();
        audit.of("/sign-in again", late);
        ConsoleJourney.picture(late, "sign-in-again");
        late.getByLabel("Password").fill(PASSWORD);
        submit(late, "Sign in");
        assertThat(late).hasURL(IN);
        assertEquals(List.of(), audit.faults());
    }

    @Test
    void leadsOnWhoHasSignedInInAnotherTab() {
        register(stranger(Look.DESKTOP), email, "");
        Page late = stranger(Look.DESKTOP);
        late.navigate("/sign-in");
        Page other = late.context().newPage();
        other.navigate("/sign-in");
        fill(other);
        submit(other, "Sign in");
        assertThat(other).hasURL(IN);
        fill(late);
        submit(late, "Sign in");
        assertThat(late).hasURL(IN);
        other.reload();
        assertThat(other).hasURL(IN);
    }

    @Test
    void saysThatCookiesAreNeeded() {
        Page page = stranger(Look.DESKTOP.withoutScripts());
        page.navigate("/register");
        for (int i = 0; i < 2; i++) {
            page.context().clearCookies();
            page.getByLabel("E-mail").fill(email);
            page.getByLabel("Password").fill(PASSWORD);
            page.locator("#consent").check();
            submit(page, "Create account");
            assertThat(page.locator("main [role=alert]")).containsText("allow cookies for this site");
            assertThat(page.getByLabel("E-mail")).hasValue(email);
            assertThat(page.getByLabel("Password")).isEmpty();
        }
    }

    private void signInAndOut(Page page) {
        page.navigate("/sign-in");
        fill(page);
        submit(page, "Sign in");
        assertThat(page).hasURL(IN);
        page.navigate("/credits");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out"))
                .click();
        assertThat(page).hasURL(Pattern.compile(":\\d+/$"));
    }

    private void fill(Page page) {
        page.getByLabel("E-mail").fill(email);
        page.getByLabel("Password").fill(PASSWORD);
    }
}
