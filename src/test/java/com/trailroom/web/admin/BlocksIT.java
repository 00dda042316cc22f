package com.trailroom.web.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.trailroom.support.War;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Addresses that a super admin blocks get a refusal everywhere; the tests' proxy says where a request comes from. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class BlocksIT {

    private static final String PAGE = "admin/security/blocks";

    /** Another one at every run: what a run that failed has blocked stays blocked. */
    private final String net = "198.18." + System.nanoTime() / 1000 % 256 + ".";

    private final HttpClient http = HttpClient.newHttpClient();

    @ArquillianResource
    URL url;

    @Deployment(testable = false)
    static WebArchive war() {
        return War.built();
    }

    @Test
    void refusesEveryRequestFromABlockedRangeAtOnce() throws Exception {
        Admin root = Admin.of(url, "super_admin");
        String form = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            HttpResponse<String> answer = root.again(
                    form, PAGE, "range", net + "9/24", "term", "hour", "block_reason", "scrapes our <b>prices</b>");
            assertTrue(location(answer).endsWith("?done=blocked"), "sent twice, done once: " + answer.body());
        }
        String page = root.page(PAGE);
        assertTrue(page.contains(net + "0/24") && page.contains("&lt;b&gt;prices"), page);

        HttpResponse<String> home = from(net + "200", "");
        assertEquals(403, home.statusCode());
        assertTrue(home.body().contains("This address is blocked"), home.body());
        assertTrue(home.headers().firstValue("Request-Id").isPresent());
        assertTrue(home.headers().firstValue("Content-Security-Policy").isPresent());
        HttpResponse<String> api = from(net + "200", "api/v1/pricing");
        assertEquals(403, api.statusCode());
        assertTrue(api.body().contains("\"code\":\"ADDRESS_BLOCKED\""), api.body());
        assertEquals(
                "application/problem+json",
                api.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", ""));
        for (String path : List.of("sign-in", "pricing", "docs", "nowhere", "static/../sign-in")) {
            assertTrue(List.of(400, 403).contains(from(net + "1", path).statusCode()), path);
        }
        assertEquals(404, from(net + "1", "static/..;/sign-in").statusCode(), "a file that is none");
        assertEquals(200, from(net + "1", "static/icons/favicon.svg").statusCode());
        assertEquals(403, from(net + "1", "health/live").statusCode());
        assertEquals(200, from("127.0.0.1", "health/live").statusCode());
        assertEquals(200, from("198.19.0.1", "").statusCode(), "the neighbour");

        audited(root, net + "0/24", "address.blocked", "open", "scrapes our");
        HttpResponse<String> lifted = root.post(PAGE + "/removal", "lifted", net + "0/24", "lift_reason", "an office");
        assertTrue(location(lifted).endsWith("?done=unblocked"));
        assertEquals(200, from(net + "200", "").statusCode());
        audited(root, net + "0/24", "address.unblocked", "blocked until ", "an office");
    }

    @Test
    void keepsAnAdministratorFromBlockingThemselves() {
        Admin root = Admin.of(url, "super_admin");
        String own = Admin.found("You come from ([0-9a-f.:]+): ", root.page(PAGE));
        HttpResponse<String> slip = root.post(PAGE, "range", own, "term", "ever", "block_reason", "a slip");
        assertEquals(422, slip.statusCode());
        assertTrue(slip.body().contains("shut yourself out"), slip.body());
        assertEquals(
                422,
                root.post(PAGE, "range", "nowhere", "term", "day", "block_reason", "x y z")
                        .statusCode());
        assertEquals(
                422,
                root.post(PAGE, "range", "192.0.2.1", "term", "day", "block_reason", "")
                        .statusCode());
        assertEquals(200, root.get(PAGE).statusCode());
    }

    @Test
    void isForSuperAdmins() {
        Admin support = Admin.of(url, "support_admin");
        assertEquals(403, support.get(PAGE).statusCode());
        assertEquals(
                403,
                support.post(PAGE, "range", "192.0.2.1", "term", "ever", "block_reason", "mine")
                        .statusCode());
        assertFalse(support.page("admin").contains(PAGE));
    }

    private HttpResponse<String> from(String address, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + path))
                .header("X-Forwarded-For", address)
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private static void audited(Admin admin, String subject, String... parts) {
        String log = admin.page("admin/audit?subject=" + subject);
        String row = Admin.found("(?s)<tbody>\\s*<tr[^>]*>(.*?)</tr>", log);
        for (String part : parts) assertTrue(row.contains(part), part + " in " + row);
        assertTrue(row.matches("(?s).*super_admin (127\\.0\\.0\\.1|[0:]+1).*"), row);
    }
}
