package com.trailroom.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every page of the console, as {@code access.txt} lists them: by keyboard, and as axe sees it. */
class AdminPagesE2E extends ConsoleJourney {

    private final Map<String, String> samples = new HashMap<>();

    @Test
    void eachIsReachedByKeyboardAndHasNoFault() throws IOException {
        Page page = admin(Look.DESKTOP, "super_admin");
        make(page);
        for (String route : routes()) {
            String path = samples.entrySet().stream()
                    .reduce(route, (known, one) -> known.replace(one.getKey(), one.getValue()), (a, b) -> b);
            assertTrue(!path.contains("{"), "no sample of " + path);
            assertEquals(200, page.navigate(path).status(), path);
            List<String> stops = KeyboardE2E.stops(page);
            assertEquals("Skip to the content", stops.get(0), path);
            assertTrue(stops.containsAll(List.of("Dashboard", "Users", "Audit log", "Sign out")), path + stops);
            audit.asItIs(path, page);
        }
        assertEquals(List.of(), audit.faults());
    }

    @Test
    void questionMarkLeadsToTheListOfKeys() {
        Page page = admin(Look.DESKTOP, "super_admin");
        page.navigate("/admin/jobs");
        page.keyboard().press("?");
        assertThat(page.locator("#keys-title")).isInViewport();
        assertThat(page.locator(".shortcuts kbd").first()).isVisible();
    }

    private static List<String> routes() throws IOException {
        try (var lines = Files.lines(Path.of("src/test/resources/access.txt"))) {
            return lines.filter(line -> line.matches("GET +/admin\\b.*"))
                    .map(line -> line.split("\\s+")[1])
                    .filter(path -> !path.matches(".*(\\.\\w+|/events|/\\{picture})"))
                    .toList();
        }
    }

    /** One of everything there is a page about. */
    private void make(Page page) {
        String job = ask(member(Look.PHONE), "garment-shirt").replaceAll(".*/", "");
        String user =
                page.navigate("/admin/users?role=user").text().replaceAll("(?s).*?/admin/users/(usr_\\w+).*", "$1");
        samples.put("/users/{id}", "/users/" + user);
        samples.put("/jobs/{id}", "/jobs/" + job);
        samples.put("/payments/{id}", bought().replace("/admin", ""));
        samples.put("/credits/{id}", file(page));
        samples.put("/cases/{id}", "/cases/" + abuse(page, user));
        samples.put("{mode}/{number}", "top_only/1");
        samples.put("{section}", "growth");
    }

    private static String file(Page page) {
        page.navigate("/admin/credits");
        byte[] rows = "account,credits\nnobody@example.org,5\n".getBytes(StandardCharsets.UTF_8);
        page.locator("#file").setInputFiles(new FilePayload("gifts.csv", "text/csv", rows));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Upload and look"))
                .click();
        page.waitForURL("**/admin/credits/*");
        return page.url().replaceAll(".*/admin", "");
    }

    private static String abuse(Page page, String user) {
        String id = "abc_" + "%026d".formatted(System.nanoTime());
        String now = "ISODate(\"2026-11-26T10:15:00Z\")";
        FormData door = FormData.create()
                .set("into", "abuse_cases")
                .set(
                        "document",
                        """
                        {"_id": "%s", "rule": "JOBS", "subject": "%s", "state": "open", "count": NumberLong(57),
                         "limit": NumberLong(50), "evidence": ["57 try-ons in an hour"], "created_at": %3$s, "seen_at": %3$s}"""
                                .formatted(id, user, now));
        page.request().post("/test/stage-door", RequestOptions.create().setForm(door));
        return id;
    }
}
