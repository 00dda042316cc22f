package com.trailroom.api.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.trailroom.account.Forgeries;
import com.trailroom.support.ApiClient;
import com.trailroom.support.War;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URL;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Date;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is not a good token opens nothing of the running product, though whoever made it had the very key. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ForgedTokensIT {

    private static final Path KEY = Path.of(System.getProperty("trailroom.data", "target/it-data"), "keys", "jwt.key");

    private JsonObject pair;

    @ArquillianResource
    URL url;

    @Deployment(testable = false)
    static WebArchive war() {
        return War.built();
    }

    @BeforeEach
    void register() {
        pair = registered();
    }

    @Test
    void opensWithAGenuineTokenMadeTheWayTheForgeriesAre() throws Exception {
        assertEquals(200, me(forgeries().changed(claims -> claims)).statusCode());
    }

    @Test
    void refusesEveryForgery() throws Exception {
        Map<String, String> all = forgeries().all();
        assertTrue(all.size() >= 25, all.size() + " forgeries");
        all.forEach((what, token) -> assertRefused(what, "AUTH_INVALID_CREDENTIALS", me(token)));
    }

    @Test
    void refusesAnExpiredTokenAndSaysSo() throws Exception {
        String expired = forgeries().changed(claims -> claims.expirationTime(new Date(0)));
        assertRefused("expired", "AUTH_TOKEN_EXPIRED", me(expired));
    }

    @Test
    void refusesARefreshTokenWhereAnAccessTokenBelongsAndTheOtherWayRound() {
        assertRefused("refresh used as access", "AUTH_INVALID_CREDENTIALS", me(refresh(pair)));
        assertUnrefreshed("access used as refresh", access(pair));
        assertUnrefreshed("truncated", refresh(pair).substring(0, refresh(pair).length() - 3));
        assertUnrefreshed("another generation", refresh(pair).replaceFirst("\\.0\\.", ".1."));
        assertUnrefreshed("garbage", "x.y.z");
        assertEquals(200, refreshed(refresh(pair)).statusCode(), "none of these ended the session");
    }

    @Test
    void refusesTokensOfASessionThatWasSignedOut() {
        api().post("/auth/logout", body(refresh(pair)));
        assertRefused("signed out", "AUTH_INVALID_CREDENTIALS", me(access(pair)));
        assertUnrefreshed("signed out", refresh(pair));
    }

    @Test
    void endsTheFamilyWhenAnOldRefreshTokenIsUsedAgain() {
        JsonObject second = ApiClient.json(refreshed(refresh(pair)));
        JsonObject third = ApiClient.json(refreshed(refresh(second)));
        assertEquals(200, me(access(third)).statusCode());
        assertUnrefreshed("used two generations ago", refresh(pair));
        assertUnrefreshed("the newest of an ended family", refresh(third));
        for (JsonObject ended : new JsonObject[] {pair, second, third}) {
            assertRefused("of an ended family", "AUTH_INVALID_CREDENTIALS", me(access(ended)));
        }
    }

    private Forgeries forgeries() throws IOException {
        return new Forgeries(Files.readAllBytes(KEY), Clock.systemUTC(), access(pair), access(registered()));
    }

    private void assertUnrefreshed(String what, String token) {
        assertRefused(what, "AUTH_INVALID_CREDENTIALS", refreshed(token));
    }

    private static void assertRefused(String what, String code, HttpResponse<String> answer) {
        assertEquals(401, answer.statusCode(), what + ": " + answer.body());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElse("").split(";")[0],
                what);
        assertEquals(code, ApiClient.json(answer).getString("code"), what);
        String challenge = answer.headers().firstValue("WWW-Authenticate").orElse("");
        assertTrue(challenge.startsWith("Bearer realm=\"TrailRoom\""), what + ": " + challenge);
    }

    private JsonObject registered() {
        String email = "forger" + System.nanoTime() + "@example.org";
        return ApiClient.json(api().post(
                        "/auth/register",
                        "{\"email\": \"%s\", \"password\": \"correct horse\", \"display_name\": \"\", \"consent\": true}"
                                .formatted(email)));
    }

    private HttpResponse<String> me(String token) {
        return api().withToken(token).get("/auth/me");
    }

    private HttpResponse<String> refreshed(String token) {
        return api().post("/auth/refresh", body(token));
    }

    private static String body(String token) {
        return "{\"refresh_token\": \"" + token + "\"}";
    }

    private static String access(JsonObject pair) {
        return pair.getString("access_token");
    }

    private static String refresh(JsonObject pair) {
        return pair.getString("refresh_token");
    }

    private ApiClient api() {
        return ApiClient.of(url.toString());
    }
}
