package com.trailroom.web.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.trailroom.support.ApiClient;
import com.trailroom.support.Race;
import com.trailroom.support.War;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Abuse is noticed, looked into and decided once; each decision is in the audit log. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class CasesIT {

    private static final String PAGE = "admin/security/cases";
    private static final String CASE = "/(admin/security/cases/abc_[0-9a-z]{26})\"";

    private final HttpClient http = HttpClient.newHttpClient();
    private final String address = "198.19." + System.nanoTime() / 1000 % 256 + "." + System.nanoTime() / 256_000 % 256;

    @ArquillianResource
    URL url;

    @Deployment(testable = false)
    static WebArchive war() {
        return War.built();
    }

    @Test
    void threeFlagsOnOneAccountAreACaseWhichTwoDecideOnce() throws Exception {
        List<Admin> two = List.of(Admin.of(url, "support_admin"), Admin.of(url, "super_admin"));
        String owner = flagged(two.get(0), 3);
        String found = Admin.found(CASE, two.get(0).page(PAGE + "?q=" + owner));
        String page = two.get(0).page(found);
        assertTrue(page.contains("Flagged results") && page.contains("3 flagged results in 30 days"), page);
        assertTrue(page.matches("(?s).*job_[0-9a-z]{26}: not their own photo.*"), "which, and why");
        List<HttpResponse<String>> answers =
                Race.of(2, i -> two.get(i).post(found + "/warning", "warn_reason", "nudity, again"));
        assertEquals(
                1, answers.stream().filter(answer -> answer.statusCode() == 303).count(), "one decides");
        assertTrue(two.get(0).page(found).contains("Warned"));
        String log = two.get(1).page("admin/audit?subject=" + found.substring(PAGE.length() + 1));
        assertEquals(1, log.split("abuse\\.warned", -1).length - 1, log);
        for (String part : List.of("abuse.raised", ">open<", ">warned<", "nudity, again")) {
            assertTrue(log.contains(part), part + " in " + log);
        }
        assertTrue(log.matches("(?s).*_admin (127\\.0\\.0\\.1|[0:]+1).*"), log);
        HttpResponse<String> late = two.get(0).post(found + "/clearance", "clear_reason", "too late");
        assertEquals(422, late.statusCode());
        assertTrue(late.body().contains("before you"), late.body());
    }

    @Test
    void suspendsAnAccountFromItsCase() throws Exception {
        Admin support = Admin.of(url, "support_admin");
        String owner = flagged(support, 3);
        String found = Admin.found(CASE, support.page(PAGE + "?q=" + owner));
        assertEquals(
                422, support.post(found + "/suspension", "suspend_reason", "").statusCode(), "no reason");
        done("case-suspended", support.post(found + "/suspension", "suspend_reason", "sells our pictures"));
        assertTrue(support.page("admin/users/" + owner).contains("Suspended"));
        Admin root = Admin.of(url, "super_admin");
        assertTrue(root.page("admin/audit?subject=" + owner).contains("account.suspended"));
        assertTrue(root.page("admin/audit?action=abuse.suspended").contains("sells our pictures"));
    }

    @Test
    void manyAccountsFromOneAddressAreACaseUntilItIsCleared() throws Exception {
        for (int i = 0; i < 5; i++) register(i);
        look();
        Admin support = Admin.of(url, "support_admin");
        String found = Admin.found(CASE, support.page(PAGE + "?q=" + address));
        assertTrue(support.page(found).contains("5 new accounts in a day"));
        done("case-cleared", support.post(found + "/clearance", "clear_reason", "a school"));
        look();
        assertFalse(support.page(PAGE + "?q=" + address).contains("abc_"), "not raised again by the same five");
        assertTrue(Admin.of(url, "super_admin")
                .page("admin/audit?action=abuse.cleared")
                .contains("a school"));
    }

    @Test
    void showsWhoWasTurnedAwayAndWhoCouldNotBeSignedIn() throws Exception {
        get("nowhere/at/all");
        ApiClient.of(url.toString())
                .from(address)
                .post("/auth/login", "{\"email\":\"nobody@example.org\",\"password\":\"a guess or two\"}");
        Admin support = Admin.of(url, "support_admin");
        String missing = support.page("admin/security/signals?of=not_found&span=hour");
        assertTrue(missing.contains(address) && missing.contains("/nowhere/at/all"), missing);
        String failed = support.page("admin/security/signals?of=sign_in_failed");
        assertTrue(failed.contains(address) && failed.contains("nobody@example.org"), failed);
        assertFalse(failed.contains("security/blocks?range"), "support blocks nobody");
        assertEquals(
                403,
                Admin.of(url, "finance_admin").get("admin/security/signals").statusCode());
        assertEquals(403, Admin.of(url, "finance_admin").get(PAGE).statusCode());
    }

    /** The id of an account of which so many results were flagged. */
    private String flagged(Admin support, int count) {
        ApiClient owner = ApiClient.registered(url.toString(), "owner");
        String wanted = ApiClient.tryOn(ApiClient.picture("person-2.jpg"), ApiClient.picture("garment-tshirt.jpg"));
        for (int i = 0; i < count; i++) {
            String job = ApiClient.json(owner.post("/tryons", wanted)).getString("id");
            done("job-flagged", support.post("admin/jobs/" + job + "/flag", "flag_reason", "not their own photo"));
        }
        return ApiClient.json(owner.get("/auth/me")).getString("id");
    }

    private void register(int number) {
        String form = "{\"email\":\"n%d%d@example.org\",\"password\":\"correct horse\",\"consent\":true}"
                .formatted(number, System.nanoTime());
        assertEquals(
                201,
                ApiClient.of(url.toString())
                        .from(address)
                        .post("/auth/register", form)
                        .statusCode());
    }

    /** As it is done once a minute. */
    private void look() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "test/stage-door"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("watch=now"))
                .build();
        assertEquals(
                204, http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode());
    }

    private void get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + path))
                .header("X-Forwarded-For", address)
                .build();
        http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static void done(String what, HttpResponse<String> answer) {
        assertEquals(303, answer.statusCode(), answer.body());
        assertTrue(answer.headers().firstValue("Location").orElseThrow().endsWith("?done=" + what), what);
    }
}
