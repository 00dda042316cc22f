package com.trailroom.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import com.trailroom.support.Site;
import com.trailroom.support.Together;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * A way through the site, and the steps that most ways share. Journeys go on beside other tests, and not while {@link
 * Together#DIALS} are turned.
 */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(value = Together.DIALS, mode = ResourceAccessMode.READ)
abstract class Journey {

    static final String PASSWORD = "correct horse battery";

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([0-9a-f]{64})\"");

    private static final AtomicInteger PEOPLE = new AtomicInteger();

    @RegisterExtension
    final Browser browser = new Browser();

    final URL site = Site.url();

    /** A window of somebody who has no account yet. */
    final Page stranger(Look look) {
        return browser.open(site, look);
    }

    /** A window of somebody who has just registered. */
    final Page member(Look look) {
        return member(look, "");
    }

    /** The same, with a name of their own. */
    final Page member(Look look, String name) {
        Page page = stranger(look);
        register(page, newAddress(), name);
        return page;
    }

    /** Registers behind the page's back, and is signed in in its window. */
    static void register(Page page, String email, String name) {
        FormData form = form(page)
                .set("email", email)
                .set("password", PASSWORD)
                .set("display_name", name)
                .set("consent", "yes");
        APIResponse answer = page.request()
                .post("/register", RequestOptions.create().setForm(form).setMaxRedirects(0));
        assertEquals(303, answer.status(), answer::text);
    }

    static String newAddress() {
        return "alice" + PEOPLE.incrementAndGet() + "." + System.nanoTime() + "@example.org";
    }

    /** Whoever is signed in in this window has not proved for a while who they are. */
    static void letTimePass(Page page, String email) {
        FormData form = FormData.create().set("email", email).set("stale", "yes");
        APIResponse answer =
                page.request().post("/test/stage-door", RequestOptions.create().setForm(form));
        assertEquals(204, answer.status(), answer::text);
    }

    /** The main part's button with this name. */
    static void submit(Page page, String name) {
        page.locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    /** Asks for a sample try-on behind the page's back, and tells the path of its page. */
    static String ask(Page page, String garment) {
        return ask(page, form(page).set("top_image", "sample:" + garment));
    }

    /** The garment is a field of a {@link #form}. */
    static String ask(Page page, FormData garment) {
        FormData form = garment.set("mode", "top_only").set("person_image", "sample:person-1");
        APIResponse answer = page.request()
                .post("/try-ons", RequestOptions.create().setMultipart(form).setMaxRedirects(0));
        assertEquals(303, answer.status(), answer::text);
        return URI.create(answer.headers().get("location")).getPath();
    }

    /** An empty form of this window: it carries the token of its session or visitor, in front like on every page. */
    static FormData form(Page page) {
        Matcher token = TOKEN.matcher(page.request().get("/").text());
        if (!token.find()) throw new AssertionError("the start page has no form");
        return FormData.create().set("_csrf", token.group(1));
    }

    /** Asks for three sample try-ons at once: more than can be worked on at a time. */
    static void askThrice(Page page) {
        page.navigate("/try-ons/new");
        page.evaluate(
                """
                () => Promise.all(['shirt', 'jacket', 'sweater'].map((garment) => {
                  const form = new FormData();
                  form.set('_csrf', document.querySelector('[name=_csrf]').value);
                  form.set('mode', 'top_only');
                  form.set('person_image', 'sample:person-1');
                  form.set('top_image', 'sample:garment-' + garment);
                  return fetch('/try-ons', { method: 'POST', body: form, redirect: 'manual' });
                })).then(() => true)""");
    }

    /** One of the three places for pictures on the try-on page: Person, Garment (or Top), Bottom. */
    static Locator zone(Page page, String name) {
        return page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(Pattern.compile("^" + name)));
    }

    static Locator sample(Page page, String zone, String name) {
        return zone(page, zone)
                .getByRole(
                        AriaRole.RADIO,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    static Path picture(String name) {
        return Path.of("src/test/resources/pictures", name);
    }
}
