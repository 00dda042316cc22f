package com.trailroom.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Nobody pays twice for pressing twice. */
class SubmitOnceE2E extends Journey {

    private static final Pattern JOB = Pattern.compile("/try-ons/job_\\w+$");

    /** Sends the form as it is filled in, some times at once, and tells where each sending led. */
    private static final String SEND =
            """
            (times) => Promise.all(Array.from({ length: times }, () =>
              fetch('/try-ons', { method: 'POST', body: new FormData(document.querySelector('[data-try]')) })
                .then((answer) => answer.url)))""";

    @Test
    void makesOneTryOnOfADoubleClick() {
        Page page = filledForm(Look.DESKTOP);
        page.locator("[data-submit]").dblclick();
        assertOneTryOn(page);
    }

    @Test
    void makesOneTryOnOfADoubleClickWithoutScripts() {
        Page page = filledForm(Look.DESKTOP.withoutScripts());
        page.locator("[data-submit]").dblclick();
        assertOneTryOn(page);
    }

    @Test
    void leadsEverySendingOfOneFormToOneTryOn() {
        Page page = filledForm(Look.DESKTOP);
        List<?> led = (List<?>) page.evaluate(SEND, 6);
        assertEquals(1, led.stream().distinct().count(), led.toString());
        page.navigate((String) led.get(0));
        assertOneTryOn(page);
    }

    @Test
    void makesAnotherTryOnOfOtherContentsOrOfANewForm() {
        Page page = filledForm(Look.DESKTOP);
        Object first = ((List<?>) page.evaluate(SEND, 1)).get(0);
        sample(page, "Garment", "Sweater").check();
        Object other = ((List<?>) page.evaluate(SEND, 1)).get(0);
        assertNotEquals(first, other);
        fill(page);
        Object later = ((List<?>) page.evaluate(SEND, 1)).get(0);
        assertNotEquals(first, later);
    }

    private static void assertOneTryOn(Page page) {
        assertThat(page).hasURL(JOB);
        page.navigate("/try-ons");
        assertThat(page.locator(".job-card")).hasCount(1);
        page.navigate("/credits");
        assertThat(page.locator(".purse__count").first()).hasText("2");
    }

    private Page filledForm(Look look) {
        Page page = member(look);
        fill(page);
        return page;
    }

    private static void fill(Page page) {
        page.navigate("/try-ons/new");
        sample(page, "Person", "Computer-made man with short hair").check();
        sample(page, "Garment", "Shirt").check();
    }
}
