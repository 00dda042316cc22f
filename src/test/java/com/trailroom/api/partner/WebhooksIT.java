package com.trailroom.api.partner;

import static com.trailroom.support.ApiClient.json;
import static com.trailroom.support.ApiClient.picture;
import static com.trailroom.support.ApiClient.tryOn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.standardwebhooks.Webhook;
import com.trailroom.partner.webhook.HookServer;
import com.trailroom.partner.webhook.HookServer.Answer;
import com.trailroom.partner.webhook.HookServer.Hook;
import com.trailroom.support.ApiClient;
import com.trailroom.support.War;
import jakarta.json.JsonObject;
import java.net.URL;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A partner's server that is told of try-ons, and its log. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class WebhooksIT {

    private static final byte[] PERSON = picture("person-2.jpg");
    private static final byte[] GARMENT = picture("garment-tshirt.jpg");

    @ArquillianResource
    URL url;

    private final HookServer server = new HookServer();

    @Deployment(testable = false)
    static WebArchive war() {
        return War.built();
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void tellsOfATryOnInAWayTheReferenceLibraryAccepts() throws Exception {
        ApiClient alice = client("alice");
        JsonObject endpoint = made(alice, "/hook", "\"tryon.completed\", \"credits.low\"");
        JsonObject job = json(alice.post("/tryons", tryOn(PERSON, GARMENT), "Prefer", "wait=60"));
        assertEquals("completed", job.getString("status"));
        await(() -> server.hooks("/hook").size() == 1);
        Hook hook = server.hooks("/hook").get(0);
        new Webhook(endpoint.getString("secret")).verify(hook.body(), hook.headers());
        JsonObject event = ApiClient.json(hook.body());
        assertEquals("tryon.completed", event.getString("type"));
        assertTrue(event.getBoolean("livemode"));
        assertEquals(job.getString("id"), event.getJsonObject("data").getString("id"));

        String log = "/webhooks/" + endpoint.getString("id") + "/deliveries";
        String delivery = log + "/" + event.getString("id");
        await(() -> json(alice.get(delivery)).getString("status").equals("delivered"));
        assertEquals(hook.body(), json(alice.get(delivery)).getString("request_body"));
        assertEquals(202, alice.post(delivery + "/replay", "").statusCode());
        await(() -> server.hooks("/hook").size() == 2);
        Hook again = server.hooks("/hook").get(1);
        assertEquals(hook.body(), again.body());
        assertEquals(hook.header("webhook-id"), again.header("webhook-id"));
        await(() -> json(alice.get(delivery)).getJsonArray("attempts").size() == 2);
        assertEquals(
                1,
                json(alice.get(log + "?status=delivered")).getJsonArray("data").size());
        assertEquals(
                0, json(alice.get(log + "?status=failed")).getJsonArray("data").size());
        assertStranger(endpoint.getString("id"), event.getString("id"));
        assertUsage(alice);
    }

    @Test
    void tellsOneTryOnsEndAtAnAddressOfItsOwn() {
        ApiClient alice = client("alice");
        made(alice, "/hook", "\"payment.completed\"");
        String wanted = tryOn(PERSON, GARMENT);
        String hooked = wanted.replaceFirst("\\{", "{\"webhook_url\": \"" + server.url("/hook?order=17") + "\", ");
        assertEquals(202, alice.post("/tryons", hooked).statusCode());
        assertEquals(202, alice.post("/tryons", wanted).statusCode());
        await(() ->
                json(alice.get("/tryons?status=completed")).getJsonArray("data").size() == 2);
        await(() -> !server.hooks("/hook").isEmpty());
        assertEquals(1, server.hooks("/hook").size());
        String elsewhere = wanted.replaceFirst("\\{", "{\"webhook_url\": \"" + server.url("/other") + "\", ");
        assertField("webhook_url WEBHOOK_URL_UNKNOWN", alice.post("/tryons", elsewhere));
        String hostile = wanted.replaceFirst("\\{", "{\"webhook_url\": \"https://169.254.169.254/\", ");
        assertField("webhook_url URL_HOST_NOT_PUBLIC", alice.post("/tryons", hostile));
    }

    @Test
    void changesPausesRotatesAndDeletes() {
        ApiClient alice = client("alice");
        JsonObject endpoint = made(alice, "/hook", "\"tryon.completed\"");
        String path = "/webhooks/" + endpoint.getString("id");
        assertFalse(alice.get(path).body().contains(endpoint.getString("secret")));
        JsonObject changed = json(alice.patch(path, "{\"enabled\": false, \"events\": [\"credits.low\"]}"));
        assertEquals("disabled", changed.getString("status"));
        assertEquals("credits.low", changed.getJsonArray("events").getString(0));
        assertProblem(409, "WEBHOOK_DISABLED", alice.post(path + "/test", ""));
        assertEquals("enabled", json(alice.patch(path, "{\"enabled\": true}")).getString("status"));
        server.answers("/hook", Answer.of(500));
        assertEquals(202, alice.post(path + "/test", "").statusCode());
        await(() -> server.hooks("/hook").size() == 1);
        assertFalse(ApiClient.json(server.hooks("/hook").get(0).body()).getBoolean("livemode"));
        String range = "{\"from\": \"2020-01-01T00:00:00Z\", \"to\": \"2099-01-01T00:00:00Z\"}";
        assertEquals(0, json(alice.post(path + "/deliveries/replay", range)).getInt("replayed"));
        HttpResponse<String> first = alice.post(path + "/secret-rotation", "{}", "Idempotency-Key", "once");
        JsonObject rotated = json(first);
        assertEquals(
                first.body(),
                alice.post(path + "/secret-rotation", "{}", "Idempotency-Key", "once")
                        .body());
        assertFalse(rotated.getString("secret").equals(endpoint.getString("secret")));
        assertTrue(rotated.containsKey("previous_until"));
        assertEquals(204, alice.send("DELETE", path).statusCode());
        assertProblem(404, "NOT_FOUND", alice.get(path));
        assertProblem(404, "NOT_FOUND", alice.get(path + "/deliveries"));
    }

    @Test
    void refusesWhatIsNoEndpoint() {
        ApiClient alice = client("alice");
        for (String bad :
                List.of("http://shop.example/", "ftp://x", "https://10.0.0.1/", "https://u:p@shop.example/", "x")) {
            HttpResponse<String> answer = alice.post("/webhooks", body(bad, "\"tryon.failed\""));
            assertProblem(400, "VALIDATION_FAILED", answer);
            assertTrue(answer.body().contains("\"url\""), answer.body());
        }
        assertField("events WEBHOOK_EVENTS_MISSING", alice.post("/webhooks", body(server.url("/"), "")));
        assertField("events[0] INVALID_VALUE", alice.post("/webhooks", body(server.url("/"), "\"webhook.test\"")));
        String key = json(alice.post("/api-keys", "{\"name\": \"a\", \"scopes\": [\"tryon:write\", \"tryon:read\"]}"))
                .getString("secret");
        HttpResponse<String> money = alice.withKey(key).post("/webhooks", body(server.url("/"), "\"credits.low\""));
        assertProblem(403, "FORBIDDEN", money);
        assertEquals(
                201,
                alice.withKey(key)
                        .post("/webhooks", body(server.url("/"), "\"tryon.failed\""))
                        .statusCode());
    }

    private void assertStranger(String endpoint, String event) {
        ApiClient charlie = client("charlie");
        String path = "/webhooks/" + endpoint;
        assertProblem(404, "NOT_FOUND", charlie.get(path));
        assertProblem(404, "NOT_FOUND", charlie.patch(path, "{\"enabled\": false}"));
        assertProblem(404, "NOT_FOUND", charlie.send("DELETE", path));
        assertProblem(404, "NOT_FOUND", charlie.post(path + "/test", ""));
        assertProblem(404, "NOT_FOUND", charlie.post(path + "/secret-rotation", "{}"));
        assertProblem(404, "NOT_FOUND", charlie.get(path + "/deliveries/" + event));
        assertProblem(404, "NOT_FOUND", charlie.post(path + "/deliveries/" + event + "/replay", ""));
    }

    private static void assertUsage(ApiClient client) {
        JsonObject usage = json(client.get("/usage"));
        JsonObject submissions = usage.getJsonArray("data").stream()
                .map(JsonObject.class::cast)
                .filter(line -> line.getString("endpoint").equals("POST /tryons"))
                .findFirst()
                .orElseThrow();
        assertEquals(1, submissions.getJsonObject("totals").getInt("requests"));
        assertEquals(1, submissions.getJsonObject("totals").getInt("credits"));
        assertTrue(usage.toString().contains("GET /webhooks/{id}/deliveries/{event}"), usage.toString());
        assertProblem(400, "VALIDATION_FAILED", client.get("/usage?from=2026-01-01&to=2025-01-01"));
    }

    private JsonObject made(ApiClient client, String path, String events) {
        HttpResponse<String> made = client.post("/webhooks", body(server.url(path), events));
        assertEquals(201, made.statusCode(), made.body());
        return json(made);
    }

    private static String body(String url, String events) {
        return "{\"url\": \"" + url + "\", \"events\": [" + events + "]}";
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(40).toNanos();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "it did not come to that in time");
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void assertField(String fault, HttpResponse<String> answer) {
        assertProblem(400, "VALIDATION_FAILED", answer);
        JsonObject error = json(answer).getJsonArray("errors").getJsonObject(0);
        assertEquals(fault, error.getString("field") + " " + error.getString("code"));
    }

    private static void assertProblem(int status, String code, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals(code, json(answer).getString("code"));
    }

    private ApiClient client(String name) {
        return ApiClient.registered(url.toString(), name);
    }
}
