package com.trailroom.api;

import static com.trailroom.support.ApiClient.json;
import static com.trailroom.support.ApiClient.picture;
import static com.trailroom.support.ApiClient.tryOn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.trailroom.support.ApiClient;
import com.trailroom.support.Race;
import com.trailroom.support.War;
import jakarta.json.JsonObject;
import java.net.URL;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ApiIT {

    private static final byte[] PERSON = picture("person-2.jpg");
    private static final byte[] GARMENT = picture("garment-tshirt.jpg");

    @ArquillianResource
    URL url;

    @Deployment(testable = false)
    static WebArchive war() {
        return War.built();
    }

    @Test
    void dressesAPersonAndHoldsTheAnswerUntilItIsDone() {
        ApiClient bob = client("bob");
        HttpResponse<String> answer = bob.post("/tryons", tryOn(PERSON, GARMENT), "Prefer", "wait=60");
        assertEquals(200, answer.statusCode(), answer.body());
        JsonObject job = json(answer);
        assertEquals("completed", job.getString("status"), answer.body());
        assertTrue(job.getJsonObject("result").getBoolean("ai_generated"));
        HttpResponse<String> result = bob.get("/tryons/" + job.getString("id") + "/result");
        assertEquals("image/jpeg", result.headers().firstValue("Content-Type").orElse(""));
        String tag = result.headers().firstValue("ETag").orElseThrow();
        assertEquals(
                304,
                bob.get("/tryons/" + job.getString("id") + "/result", "If-None-Match", tag)
                        .statusCode());
        assertTrue(bob.get("/tryons/" + job.getString("id") + "/events").body().contains("event: tryon"));
        assertStranger404s(job.getString("id"));
        assertEquals(204, bob.send("DELETE", "/tryons/" + job.getString("id")).statusCode());
        assertEquals(404, bob.get("/tryons/" + job.getString("id") + "/result").statusCode());
        assertEquals(
                "completed", json(bob.get("/tryons/" + job.getString("id"))).getString("status"));
    }

    @Test
    void acceptsThreeOfAHundredParallelRequestsOnThreeCredits() throws Exception {
        ApiClient bob = client("bob");
        String person = json(bob.post("/images", image(PERSON))).getString("id");
        String garment = json(bob.post("/images", image(GARMENT))).getString("id");
        String body = """
                {"mode": "top_only", "person_image": "%s", "garment_images": ["%s"]}"""
                .formatted(person, garment);
        List<Integer> statuses = Race.of(100, i -> bob.post("/tryons", body).statusCode());
        assertEquals(3, statuses.stream().filter(s -> s == 202).count(), statuses.toString());
        assertEquals(97, statuses.stream().filter(s -> s == 402).count(), statuses.toString());
        int sum = json(bob.get("/credits/transactions?limit=100")).getJsonArray("data").stream()
                .map(JsonObject.class::cast)
                .mapToInt(entry -> entry.getInt("free") + entry.getInt("purchased"))
                .sum();
        assertEquals(json(bob.get("/credits")).getInt("total"), sum);
    }

    @Test
    void answersARepeatedRequestOnce() {
        ApiClient bob = client("bob");
        HttpResponse<String> first = bob.post("/tryons", tryOn(PERSON, GARMENT), "Idempotency-Key", "order-1");
        HttpResponse<String> again = bob.post("/tryons", tryOn(PERSON, GARMENT), "Idempotency-Key", "order-1");
        assertEquals(202, again.statusCode(), again.body());
        assertEquals(first.body(), again.body());
        assertEquals("true", again.headers().firstValue("Idempotent-Replayed").orElse(""));
        assertEquals(1, json(bob.get("/tryons")).getJsonArray("data").size());
        assertProblem(
                422,
                "IDEMPOTENCY_KEY_REUSED",
                bob.post("/tryons", tryOn(GARMENT, PERSON), "Idempotency-Key", "order-1"));
    }

    @Test
    void refusesBadPicturesAndChargesNothing() {
        ApiClient bob = client("bob");
        byte[] coffee = picture("no-person-coffee.png");
        assertProblem(422, "IMAGE_NO_PERSON", bob.post("/tryons", tryOn(coffee, GARMENT)));
        byte[] text = "I am a text file, whatever my name says".repeat(9).getBytes();
        assertProblem(400, "IMAGE_INVALID_FORMAT", bob.post("/tryons", tryOn(PERSON, text)));
        byte[] half = Arrays.copyOf(PERSON, PERSON.length / 2);
        assertProblem(400, "IMAGE_INVALID_FORMAT", bob.post("/tryons", tryOn(half, GARMENT)));
        assertProblem(413, "IMAGE_TOO_LARGE", bob.post("/tryons", tryOn(new byte[11 << 20], GARMENT)));
        assertProblem(400, "VALIDATION_FAILED", bob.post("/tryons", "{\"mode\": \"hat\"}"));
        assertProblem(400, "VALIDATION_FAILED", bob.post("/tryons", "{\"mode\": \"top_only\", \"admin\": true}"));
        assertProblem(400, "VALIDATION_FAILED", bob.post("/tryons", "{"));
        assertEquals(3, json(bob.get("/credits")).getInt("total"));
    }

    @Test
    void pagesThroughAHistoryInBothDirections() {
        ApiClient bob = client("bob");
        for (int i = 0; i < 3; i++)
            assertEquals(202, bob.post("/tryons", tryOn(PERSON, GARMENT)).statusCode());
        JsonObject first = json(bob.get("/tryons?limit=2"));
        assertTrue(first.getBoolean("has_more"));
        JsonObject second = json(bob.get("/tryons?limit=2&starting_after=" + first.getString("next_cursor")));
        assertFalse(second.getBoolean("has_more"));
        String oldest = second.getJsonArray("data").getJsonObject(0).getString("id");
        assertEquals(
                first.getJsonArray("data").size(),
                json(bob.get("/tryons?ending_before=" + oldest))
                        .getJsonArray("data")
                        .size());
        assertProblem(400, "VALIDATION_FAILED", bob.get("/tryons?limit=101"));
        assertProblem(400, "VALIDATION_FAILED", bob.get("/tryons?status=happy"));
    }

    @Test
    void asksForATokenAndSaysHow() {
        HttpResponse<String> answer = ApiClient.of(url.toString()).get("/credits");
        assertProblem(401, "AUTH_REQUIRED", answer);
        assertTrue(answer.headers().firstValue("WWW-Authenticate").orElse("").startsWith("Bearer"));
        assertProblem(
                401,
                "AUTH_INVALID_CREDENTIALS",
                client("bob").withToken("x.y.z").get("/credits"));
    }

    private void assertStranger404s(String job) {
        ApiClient charlie = client("charlie");
        for (String path : List.of("/tryons/" + job, "/tryons/" + job + "/result", "/tryons/" + job + "/events")) {
            assertEquals(404, charlie.get(path).statusCode(), path);
        }
        assertEquals(404, charlie.send("DELETE", "/tryons/" + job).statusCode());
        assertEquals(404, charlie.post("/tryons/" + job + "/cancellation", "").statusCode());
    }

    private static void assertProblem(int status, String code, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElse(""));
        assertEquals(code, json(answer).getString("code"));
    }

    private static String image(byte[] picture) {
        return "{\"image_base64\": \"" + java.util.Base64.getEncoder().encodeToString(picture) + "\"}";
    }

    private ApiClient client(String name) {
        return ApiClient.registered(url.toString(), name);
    }
}
