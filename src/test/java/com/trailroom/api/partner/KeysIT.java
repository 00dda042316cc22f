package com.trailroom.api.partner;

import static com.trailroom.support.ApiClient.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.trailroom.support.ApiClient;
import com.trailroom.support.War;
import jakarta.json.JsonObject;
import java.net.URL;
import java.net.http.HttpResponse;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A program that signs in with a key. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class KeysIT {

    @ArquillianResource
    URL url;

    @Deployment(testable = false)
    static WebArchive war() {
        return War.built();
    }

    @Test
    void opensWhatItsScopesSayAndNothingElse() {
        ApiClient alice = client("alice");
        ApiClient reader = alice.withKey(secret(alice, "\"tryon:read\", \"credits:read\""));
        ApiClient writer = alice.withToken(secret(alice, "\"tryon:write\""));
        assertEquals(200, reader.get("/tryons").statusCode());
        assertEquals(200, reader.get("/credits").statusCode());
        assertEquals(200, reader.get("/auth/me").statusCode());
        HttpResponse<String> refused = reader.post("/tryons", "{}");
        assertProblem(403, "FORBIDDEN", refused);
        assertTrue(header(refused, "WWW-Authenticate").contains("insufficient_scope"));
        assertProblem(403, "FORBIDDEN", writer.get("/tryons"));
        assertProblem(400, "VALIDATION_FAILED", writer.post("/tryons", "{}"));
        for (String path : List.of("/api-keys", "/payments", "/invoices")) {
            assertProblem(403, "ACCESS_TOKEN_REQUIRED", reader.get(path));
        }
        assertProblem(403, "ACCESS_TOKEN_REQUIRED", writer.post("/api-keys", body("\"tryon:write\"")));
    }

    @Test
    void showsItsSecretOnce() {
        ApiClient alice = client("alice");
        HttpResponse<String> made = alice.post("/api-keys", body("\"tryon:read\""), "Idempotency-Key", "first");
        assertEquals(201, made.statusCode(), made.body());
        String secret = json(made).getString("secret");
        assertTrue(secret.matches("tr_live_[0-9A-Za-z]{24}"), secret);
        HttpResponse<String> again = alice.post("/api-keys", body("\"tryon:read\""), "Idempotency-Key", "first");
        assertEquals(made.body(), again.body());
        String path = "/api-keys/" + json(made).getString("id");
        assertTrue(header(made, "Location").endsWith("/api/v1" + path));
        assertFalse(alice.get(path).body().contains(secret));
        assertFalse(alice.get("/api-keys").body().contains(secret));
        assertEquals(1, json(alice.get("/api-keys")).getJsonArray("data").size());
        ApiClient charlie = client("charlie");
        assertProblem(404, "NOT_FOUND", charlie.get(path));
        assertProblem(404, "NOT_FOUND", charlie.send("DELETE", path));
        assertProblem(404, "NOT_FOUND", charlie.post(path + "/rotation", "{}"));
    }

    @Test
    void isReplacedWithAnOverlapAndRevokedAtOnce() {
        ApiClient alice = client("alice");
        JsonObject first = made(alice, "\"tryon:read\"");
        String path = "/api-keys/" + first.getString("id");
        ApiClient old = alice.withKey(first.getString("secret"));
        HttpResponse<String> rotated = alice.post(path + "/rotation", "{}", "Idempotency-Key", "once");
        assertEquals(
                rotated.body(),
                alice.post(path + "/rotation", "{}", "Idempotency-Key", "once").body());
        ApiClient next = alice.withKey(json(rotated).getString("secret"));
        assertEquals(200, old.get("/tryons").statusCode());
        assertEquals(200, next.get("/tryons").statusCode());
        ApiClient last = alice.withKey(
                json(alice.post(path + "/rotation", "{\"overlap_seconds\": 0}")).getString("secret"));
        assertEquals(401, old.get("/tryons").statusCode());
        assertProblem(401, "AUTH_TOKEN_EXPIRED", next.get("/tryons"));
        assertEquals(200, last.get("/tryons").statusCode());
        assertEquals(204, alice.send("DELETE", path).statusCode());
        assertProblem(401, "AUTH_INVALID_CREDENTIALS", last.get("/tryons"));
        assertTrue(json(alice.get(path)).containsKey("revoked_at"));
        assertProblem(409, "KEY_NOT_USABLE", alice.post(path + "/rotation", "{}"));
    }

    @Test
    void isNotMadeOfWhatIsNoKey() {
        ApiClient alice = client("alice");
        assertField("scopes[0] INVALID_VALUE", alice.post("/api-keys", body("\"admin\"")));
        assertField("scopes KEY_SCOPES_MISSING", alice.post("/api-keys", body("")));
        assertField("name REQUIRED", alice.post("/api-keys", "{\"name\": \" \", \"scopes\": [\"tryon:read\"]}"));
        String past = "{\"name\": \"a\", \"scopes\": [\"tryon:read\"], \"expires_at\": \"2020-01-01T00:00:00Z\"}";
        assertField("expires_at KEY_EXPIRY_INVALID", alice.post("/api-keys", past));
        for (String wrong :
                List.of("tr_live_000000000000000000000000", "tr_live_", "x", "tr_live_" + "a".repeat(5000))) {
            assertProblem(401, "AUTH_INVALID_CREDENTIALS", alice.withKey(wrong).get("/credits"));
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

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static String body(String scopes) {
        return "{\"name\": \"Shop\", \"scopes\": [" + scopes + "]}";
    }

    private static JsonObject made(ApiClient client, String scopes) {
        HttpResponse<String> made = client.post("/api-keys", body(scopes));
        assertEquals(201, made.statusCode(), made.body());
        return json(made);
    }

    private static String secret(ApiClient client, String scopes) {
        return made(client, scopes).getString("secret");
    }

    private ApiClient client(String name) {
        return ApiClient.registered(url.toString(), name);
    }
}
