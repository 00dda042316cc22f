package com.trailroom.api;

import static com.trailroom.support.ApiClient.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.trailroom.support.ApiClient;
import com.trailroom.support.Buyer;
import com.trailroom.support.Race;
import com.trailroom.support.War;
import java.net.URL;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is said of the limits, and that they hold; that they are exact, {@code RateLimitsTest} tells. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class RateIT {

    @ArquillianResource
    URL url;

    @Deployment(testable = false)
    static WebArchive war() {
        return War.built();
    }

    @Test
    void letsThroughAHundredOnThePaidTierAndThenOneASecond() throws Exception {
        ApiClient bob = Buyer.of(url, 300);
        String key = json(bob.post("/api-keys", "{\"name\": \"Shop\", \"scopes\": [\"credits:read\"]}"))
                .getString("secret");
        ApiClient shop = ApiClient.of(url.toString()).withKey(key).from("198.51.100.7");
        long began = System.nanoTime();
        List<HttpResponse<String>> answers = Race.of(130, i -> shop.get("/credits"));
        long seconds = (System.nanoTime() - began) / 1_000_000_000;
        long passed =
                answers.stream().filter(answer -> answer.statusCode() == 200).count();
        assertTrue(passed >= 100 && passed <= 101 + seconds, passed + " in " + seconds + " s");
        HttpResponse<String> refused = answers.stream()
                .filter(answer -> answer.statusCode() != 200)
                .findFirst()
                .orElseThrow();
        assertEquals(429, refused.statusCode());
        assertEquals("RATE_LIMIT_EXCEEDED", json(refused).getString("code"));
        assertEquals("1", header(refused, "Retry-After"));
        assertEquals("\"key\";q=100;w=100, \"address\";q=100;w=100", header(refused, "RateLimit-Policy"));
        assertEquals("\"key\";r=0;t=1, \"address\";r=0;t=1", header(refused, "RateLimit"));
    }

    @Test
    void countsWhoSendsNothingGoodAndWhatIsNowhere() {
        ApiClient nobody = ApiClient.of(url.toString()).from("198.51.100.8");
        long left = Long.MAX_VALUE;
        for (HttpResponse<String> answer : Stream.of("/credits", "/nowhere", "/pricing/plans")
                .map(nobody::get)
                .toList()) {
            String limit = header(answer, "RateLimit");
            assertTrue(limit.matches("\"address\";r=\\d+;t=\\d+"), limit);
            assertTrue(header(answer, "RateLimit-Policy").startsWith("\"address\";q="));
            long now = Long.parseLong(limit.replaceAll(".*r=(\\d+).*", "$1"));
            assertTrue(now <= left, limit);
            left = now;
        }
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
