package com.trailroom.api.tryon;

import static com.trailroom.support.ApiClient.json;
import static com.trailroom.support.ApiClient.picture;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.trailroom.support.ApiClient;
import com.trailroom.support.War;
import jakarta.json.JsonObject;
import java.net.URL;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One person in several garments. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class BatchIT {

    @ArquillianResource
    URL url;

    @Deployment(testable = false)
    static WebArchive war() {
        return War.built();
    }

    @Test
    void isDebitedAndReportedTogether() {
        ApiClient alice = client("alice");
        String person = image(alice, "person-2.jpg");
        String shirt = image(alice, "garment-tshirt.jpg");
        assertCode(402, "CREDITS_INSUFFICIENT", alice.post("/batches", body(person, Collections.nCopies(4, shirt))));
        assertEquals(List.of(), json(alice.get("/tryons")).getJsonArray("data"));
        String wanted = body(person, List.of(shirt, shirt));
        HttpResponse<String> accepted = alice.post("/batches", wanted, "Idempotency-Key", "b");
        assertEquals(202, accepted.statusCode(), accepted.body());
        String id = json(accepted).getString("id");
        assertEquals(1, json(alice.get("/credits")).getInt("total"));
        assertEquals(
                2, json(alice.get("/credits/transactions")).getJsonArray("data").size());
        HttpResponse<String> again = alice.post("/batches", wanted, "Idempotency-Key", "b");
        assertEquals(accepted.body(), again.body());
        JsonObject done = ended(alice, id);
        assertEquals("completed", done.getString("status"), done.toString());
        assertEquals(2, done.getInt("credits_used"));
        done.getJsonArray("jobs").forEach(job -> {
            assertEquals(id, job.asJsonObject().getString("batch_id"));
            assertEquals(
                    200,
                    alice.get("/tryons/" + job.asJsonObject().getString("id") + "/result")
                            .statusCode());
        });
        assertCode(404, "NOT_FOUND", client("charlie").get("/batches/" + id));
    }

    @Test
    void endsForEachGarmentByItself() {
        ApiClient alice = client("alice");
        String key = json(alice.post(
                        "/api-keys",
                        "{\"name\": \"CI\", \"livemode\": false, \"scopes\": [\"tryon:write\", \"tryon:read\"]}"))
                .getString("secret");
        ApiClient test = alice.withKey(key);
        HttpResponse<String> accepted = test.post(
                "/batches",
                body("img_test_person", List.of("img_test_garment", "img_test_failure", "img_test_garment")));
        assertEquals(202, accepted.statusCode(), accepted.body());
        JsonObject done = ended(test, json(accepted).getString("id"));
        assertEquals("partial", done.getString("status"));
        assertEquals(2, done.getInt("credits_used"));
        assertEquals("failed", done.getJsonArray("jobs").getJsonObject(1).getString("status"));
        assertEquals(404, alice.get("/batches/" + done.getString("id")).statusCode());
    }

    @Test
    void isRefusedWithAllThatIsWrong() {
        ApiClient alice = client("alice");
        assertField("garment_images TOO_MANY", alice.post("/batches", body("a", Collections.nCopies(11, "b"))));
        assertField("garment_images REQUIRED", alice.post("/batches", body("a", List.of())));
        assertField("person_image UNKNOWN_IMAGE", alice.post("/batches", body("img_x", List.of("img_y"))));
        assertField("mode REQUIRED", alice.post("/batches", "{}"));
    }

    private static JsonObject ended(ApiClient client, String id) {
        long end = System.nanoTime() + Duration.ofSeconds(120).toNanos();
        JsonObject batch = json(client.get("/batches/" + id));
        while (batch.getString("status").equals("processing")) {
            assertTrue(System.nanoTime() < end, batch.toString());
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            batch = json(client.get("/batches/" + id));
        }
        return batch;
    }

    private static String body(String person, List<String> garments) {
        return """
                {"mode": "top_only", "person_image": "%s", "garment_images": [%s]}"""
                .formatted(person, garments.stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(", ")));
    }

    private static String image(ApiClient client, String name) {
        String base64 = Base64.getEncoder().encodeToString(picture(name));
        return json(client.post("/images", "{\"image_base64\": \"" + base64 + "\"}"))
                .getString("id");
    }

    private static void assertField(String fault, HttpResponse<String> answer) {
        assertCode(400, "VALIDATION_FAILED", answer);
        JsonObject error = json(answer).getJsonArray("errors").getJsonObject(0);
        assertEquals(fault, error.getString("field") + " " + error.getString("code"));
    }

    private static void assertCode(int status, String code, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals(code, json(answer).getString("code"));
    }

    private ApiClient client(String name) {
        return ApiClient.registered(url.toString(), name);
    }
}
