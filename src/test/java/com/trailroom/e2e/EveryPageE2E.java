package com.trailroom.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.RequestOptions;
import com.trailroom.web.ErrorPageSample;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** No page has a fault that axe, the Nu HTML checker or a narrow screen can find. */
class EveryPageE2E extends Journey {

    private static final int TRIES = 8;
    private static final Pattern JOB = Pattern.compile("/try-ons/job_\\w+");

    private final Audit audit = new Audit();

    @Test
    void pagesForEveryoneHaveNoFaults() {
        Page page = stranger(Look.PHONE);
        for (String path : List.of("/", "/register", "/sign-in", "/nowhere")) look(page, path);
        post(page, "/register", "an address that is none");
        post(page, "/sign-in", "an address that is none");
        brokenPage(page);
        assertEquals(List.of(), audit.faults());
    }

    @Test
    void pagesOfAnAccountHaveNoFaults() {
        Page page = member(Look.PHONE, "Alice");
        for (String path : List.of("/try-ons/new", "/try-ons", "/try-ons?status=failed", "/credits")) look(page, path);
        openThings(page);
        String completed = ask(page, "garment-shirt");
        String failed = ask(page, form(page).set("top_file", picture("no-person-coffee.png")));
        String deleted = ask(page, "garment-jacket");
        for (String job : List.of(completed, failed, deleted)) waitForTheEndOf(page, job);
        page.request().post(deleted + "/deletion", RequestOptions.create().setForm(form(page)));
        for (String path : List.of(completed, failed, deleted, "/try-ons", "/credits")) look(page, path);
        String from = completed.substring(completed.lastIndexOf('/') + 1);
        look(page, "/try-ons/new?from=" + from);
        assertEquals(List.of(), audit.faults());
    }

    @Test
    void pagesOfATryOnUnderWayHaveNoFaults() {
        catchOne("processing");
        catchOne("queued");
        assertEquals(List.of(), audit.faults());
    }

    /** Else the others would prove nothing. */
    @Test
    void faultsAreFound() {
        String html = "<!DOCTYPE html><html lang=de><title>A</title><h1>A</h1><h1>B</h1><img src=x width=900></div>";
        Page page = stranger(Look.PHONE);
        page.setContent(html.replace(" src=x", ""));
        audit.of("page", page);
        audit.ofHtml("html", html);
        String faults = audit.faults().toString();
        for (String fault :
                List.of("page: de", "page: 2", "page: false", "image-alt", "wider than 320 px", "Stray end tag")) {
            assertTrue(faults.contains(fault), faults);
        }
    }

    private void look(Page page, String path) {
        audit.ofHtml(path, page.navigate(path).text());
        audit.of(path, page);
    }

    /** The form with its faults, as the server answers it. */
    private void post(Page page, String path, String email) {
        page.navigate(path);
        page.getByLabel("E-mail").evaluate("field => { field.form.noValidate = true; }");
        page.getByLabel("E-mail").fill(email);
        Response answer =
                page.waitForNavigation(() -> page.getByLabel("E-mail").evaluate("field => field.form.requestSubmit()"));
        assertEquals(422, answer.status());
        audit.ofHtml(path + " with faults", answer.text());
        audit.of(path + " with faults", page);
    }

    /** What nothing in the product can be made to show on purpose: the page for an error of its own. */
    private void brokenPage(Page page) {
        page.navigate("/nowhere");
        String html = ErrorPageSample.of(
                500,
                page.locator("link[rel=stylesheet]").getAttribute("href"),
                page.locator("script[src*=app]").getAttribute("src"));
        page.route(
                "**/broken",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setStatus(500)
                        .setContentType("text/html;charset=UTF-8")
                        .setBody(html)));
        look(page, "/broken");
    }

    /** The form with its faults, with everything chosen, and with what opens over it. */
    private void openThings(Page page) {
        page.navigate("/try-ons/new");
        page.locator("[data-submit]").click();
        page.locator("[data-first-error]").waitFor();
        audit.of("form with faults", page);
        page.setViewportSize(Look.DESKTOP.width(), Look.DESKTOP.height());
        page.getByLabel("Full outfit").check();
        sample(page, "Person", "Computer-made man with short hair").check();
        sample(page, "Top", "Shirt").check();
        sample(page, "Bottom", "Jeans").check();
        audit.of("form filled in", page);
        page.locator(".drawer").evaluate("drawer => { drawer.open = true; }");
        audit.of("menu", page);
        zone(page, "Bottom").locator("[data-zone-clear]").click();
        zone(page, "Bottom").locator("[data-zone-camera]").click();
        page.locator("[data-camera]").waitFor();
        audit.of("camera", page);
    }

    private static void waitForTheEndOf(Page page, String job) {
        page.navigate(job);
        page.locator("[data-status=completed], [data-status=failed]").waitFor();
    }

    /** Asks for more than can be worked on at once, and holds the page of one that is in this state. */
    private void catchOne(String status) {
        for (int i = 0; i < TRIES; i++) {
            Page page = member(Look.PHONE);
            stayAsItIs(page);
            askThrice(page);
            while (!jobs(page, "queued").isEmpty() || !jobs(page, "processing").isEmpty()) {
                for (String job : jobs(page, status)) {
                    String html = page.navigate(job).text();
                    if (page.locator("[data-status=" + status + "]").count() == 0) continue;
                    audit.ofHtml(status, html);
                    audit.of(status, page);
                    return;
                }
            }
        }
        throw new AssertionError("no try-on was seen " + status);
    }

    /** The paths of those in this state, newest first; asked behind the page's back, which is quicker. */
    private static List<String> jobs(Page page, String status) {
        return JOB.matcher(page.request().get("/try-ons?status=" + status).text())
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
    }

    /** Lets events and polls wait for an answer for ever. */
    private static void stayAsItIs(Page page) {
        page.route("**/try-ons/**", route -> {
            boolean poll = route.request().headers().containsKey("hx-request");
            if (!poll && !route.request().url().endsWith("/events")) route.resume();
        });
    }
}
