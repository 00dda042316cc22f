package com.trailroom.web.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.trailroom.support.ApiClient;
import com.trailroom.support.War;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URL;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who listens hears nothing more once they may not: each stream here would go on for minutes by itself. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Timeout(60)
class StreamsIT {

    private final String range = "198.18." + System.nanoTime() / 1000 % 256 + ".0/24";
    private final String there = range.replace("0/24", "7");

    @ArquillianResource
    URL url;

    private Admin root;
    private boolean blocked;

    @Deployment(testable = false)
    static WebArchive war() {
        return War.built();
    }

    @AfterEach
    void letIn() {
        if (blocked) root.post("admin/security/blocks/removal", "lifted", range, "lift_reason", "the test is over");
    }

    @Test
    void ofTheDashboardEndWithTheSessionAndTheRole() throws IOException {
        root = Admin.of(url, "super_admin");
        Admin support = Admin.of(url, "support_admin");
        BufferedReader tiles = begun(support.stream("admin/tiles/events", "127.0.0.1"));
        support.post("sign-out");
        assertEnds(tiles);
        support.signIn();
        BufferedReader again = begun(support.stream("admin/tiles/events", "127.0.0.1"));
        String user = "admin/users/" + support.idFor(root);
        root.post(user + "/role", "role", "user", "role_reason", "leaves us");
        assertEnds(again);
    }

    @Test
    void endWhenTheAddressIsBlocked() throws IOException {
        root = Admin.of(url, "super_admin");
        Admin alice = Admin.of(url, "user");
        String job = underWay(alice.idFor(root));
        BufferedReader tiles = begun(root.stream("admin/tiles/events", there));
        BufferedReader tryOn = begun(alice.stream("try-ons/" + job + "/events", there));
        BufferedReader neighbour = begun(alice.stream("try-ons/" + job + "/events", "198.19.0.1"));
        root.post("admin/security/blocks", "range", range, "term", "hour", "block_reason", "scrapes our prices");
        blocked = true;
        assertEnds(tiles);
        assertEnds(tryOn);
        assertFalse(neighbour.ready() && neighbour.read() < 0, "the neighbour's goes on");
        root.post("admin/users/" + alice.idFor(root) + "/suspension", "suspend_reason", "scrapes from there, too");
        assertEnds(neighbour);
    }

    @Test
    void ofProgramsEndWithTheirKeyAndWithTheirAccount() throws IOException {
        root = Admin.of(url, "super_admin");
        ApiClient owner = ApiClient.registered(url.toString(), "owner");
        String account = ApiClient.json(owner.get("/auth/me")).getString("id");
        String key = ApiClient.json(owner.post("/api-keys", "{\"name\": \"Shop\", \"scopes\": [\"tryon:read\"]}"))
                .getString("secret");
        String events = "/tryons/" + underWay(account) + "/events";
        BufferedReader byKey = begun(owner.withKey(key).stream(events));
        BufferedReader byToken = begun(owner.stream(events));
        root.post("admin/users/" + account + "/keys/revocation", "keys_reason", "leaked");
        assertEnds(byKey);
        root.post("admin/users/" + account + "/suspension", "suspend_reason", "leaked it themselves");
        assertEnds(byToken);
    }

    /** A job of the account that an engine seems to be working on. */
    private String underWay(String account) {
        Instant now = Instant.now();
        String id = "job_" + "%026d".formatted(System.nanoTime());
        root.door(
                "into",
                "tryon_jobs",
                "document",
                """
                {"_id": "%s", "user_id": "%s", "mode": "top_only", "status": "processing", "person_image": "img_none",
                 "clothing_images": ["img_none"], "credits_used": 1, "created_at": ISODate("%s"), "fence": NumberLong(1),
                 "attempts": 1, "lease_until": ISODate("%s")}"""
                        .formatted(id, account, now, now.plus(10, ChronoUnit.MINUTES)));
        return id;
    }

    private static BufferedReader begun(HttpResponse<InputStream> answer) throws IOException {
        assertEquals(200, answer.statusCode());
        BufferedReader reader = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
        assertTrue(reader.readLine().contains(":"), "the first event");
        return reader;
    }

    /** However it is cut off. */
    private static void assertEnds(BufferedReader stream) {
        try {
            String line;
            while ((line = stream.readLine()) != null) assertFalse(line.equals("event: end"), "ended by itself");
        } catch (IOException cut) {
            // that is an end, too
        }
    }
}
