package com.trailroom.api.tryon;

import static com.trailroom.support.ApiClient.json;
import static com.trailroom.support.ApiClient.picture;
import static com.trailroom.support.ApiClient.tryOn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.trailroom.partner.webhook.HookServer;
import com.trailroom.support.ApiClient;
import com.trailroom.support.Race;
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

/** A partner's tests, with a key of the sandbox. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class SandboxIT {

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
    void comesToTheEndThatItsPicturesChoose() {
        ApiClient test = sandboxOf(client("alice"));
        JsonObject good = json(test.post("/tryons", magic("person"), "Prefer", "wait=20"));
        assertEquals("completed", good.getString("status"), good.toString());
        assertEquals("sandbox", good.getString("engine"));
        assertFalse(good.getBoolean("livemode"));
        HttpResponse<String> result = test.get("/tryons/" + good.getString("id") + "/result");
        assertEquals("image/jpeg", result.headers().firstValue("Content-Type").orElse(""));
        assertError("ENGINE_SAFETY_REFUSAL", false, test.post("/tryons", magic("failure"), "Prefer", "wait=20"));
        assertError("ENGINE_UNAVAILABLE", true, test.post("/tryons", magic("unavailable"), "Prefer", "wait=20"));
        assertCode(422, "IMAGE_NO_PERSON", test.post("/tryons", magic("no_person")));
        assertCode(402, "CREDITS_INSUFFICIENT", test.post("/tryons", magic("no_credits")));
        JsonObject slow = json(test.post("/tryons", magic("slow")));
        assertEquals("queued", slow.getString("status"));
        JsonObject cancelled = json(test.post("/tryons/" + slow.getString("id") + "/cancellation", ""));
        assertEquals("cancelled", cancelled.getString("status"));
        JsonObject uploads = json(test.post("/tryons", tryOn(PERSON, GARMENT), "Prefer", "wait=20"));
        assertEquals("completed", uploads.getString("status"));
        assertEquals(5, json(test.get("/tryons")).getJsonArray("data").size());
        assertEquals(204, test.send("DELETE", "/tryons/" + good.getString("id")).statusCode());
        assertEquals(
                404, test.get("/tryons/" + good.getString("id") + "/result").statusCode());
    }

    @Test
    void seesNothingThatCountsAndIsNotSeenThere() {
        ApiClient alice = client("alice");
        ApiClient test = sandboxOf(alice);
        String image = json(alice.post("/images", "{\"image_base64\": \"" + base64() + "\"}"))
                .getString("id");
        assertEquals(404, test.get("/images/" + image).statusCode());
        JsonObject made = json(test.post("/tryons", magic("person"), "Prefer", "wait=20"));
        assertEquals(404, alice.get("/tryons/" + made.getString("id")).statusCode());
        assertEquals(List.of(), json(alice.get("/tryons")).getJsonArray("data"));
        assertEquals(3, json(alice.get("/credits")).getInt("total"));
        assertFalse(json(test.get("/credits")).getBoolean("livemode"));
        assertEquals(List.of(), json(test.get("/credits/transactions")).getJsonArray("data"));
        assertCode(400, "VALIDATION_FAILED", alice.post("/tryons", magic("person")));
        assertCode(404, "NOT_FOUND", sandboxOf(client("charlie")).get("/tryons/" + made.getString("id")));
    }

    @Test
    void tellsItsOwnEndpoints() {
        ApiClient alice = client("alice");
        ApiClient test = sandboxOf(alice);
        JsonObject mine = json(test.post("/webhooks", hook("/test")));
        assertFalse(mine.getBoolean("livemode"));
        JsonObject live = json(alice.post("/webhooks", hook("/live")));
        assertTrue(live.getBoolean("livemode"));
        assertEquals(404, test.get("/webhooks/" + live.getString("id")).statusCode());
        assertEquals(1, json(test.get("/webhooks")).getJsonArray("data").size());
        assertEquals(2, json(alice.get("/webhooks")).getJsonArray("data").size());
        test.post("/tryons", magic("person"));
        await(() -> server.hooks("/test").size() == 1);
        assertFalse(ApiClient.json(server.hooks("/test").get(0).body()).getBoolean("livemode"));
        assertEquals(0, server.hooks("/live").size());
    }

    @Test
    void makesOneJobOfOneKeyHoweverManyAsk() throws Exception {
        ApiClient test = sandboxOf(client("alice"));
        List<HttpResponse<String>> answers =
                Race.of(50, i -> test.post("/tryons", magic("person"), "Idempotency-Key", "order-1"));
        long fresh = answers.stream()
                .filter(answer -> answer.statusCode() == 202)
                .filter(answer ->
                        answer.headers().firstValue("Idempotent-Replayed").isEmpty())
                .count();
        assertEquals(1, fresh);
        answers.stream()
                .filter(answer -> answer.statusCode() != 202)
                .forEach(answer -> assertCode(409, "IDEMPOTENCY_IN_PROGRESS", answer));
        assertEquals(1, json(test.get("/tryons")).getJsonArray("data").size());
    }

    private ApiClient sandboxOf(ApiClient client) {
        String wanted = "{\"name\": \"CI\", \"livemode\": false,"
                + " \"scopes\": [\"tryon:write\", \"tryon:read\", \"credits:read\"]}";
        String secret = json(client.post("/api-keys", wanted)).getString("secret");
        assertTrue(secret.startsWith("tr_test_"));
        return client.withKey(secret);
    }

    private String hook(String path) {
        return "{\"url\": \"" + server.url(path) + "\", \"events\": [\"tryon.completed\"]}";
    }

    private static String magic(String person) {
        return """
                {"mode": "top_only", "person_image": "img_test_%s", "garment_images": ["img_test_garment"]}"""
                .formatted(person);
    }

    private static String base64() {
        return java.util.Base64.getEncoder().encodeToString(GARMENT);
    }

    private static void assertError(String code, boolean retryable, HttpResponse<String> answer) {
        JsonObject job = json(answer);
        assertEquals("failed", job.getString("status"), answer.body());
        assertEquals(code, job.getJsonObject("error").getString("code"));
        assertEquals(retryable, job.getJsonObject("error").getBoolean("retryable"));
    }

    private static void assertCode(int status, String code, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals(code, json(answer).getString("code"));
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

    private ApiClient client(String name) {
        return ApiClient.registered(url.toString(), name);
    }
}
