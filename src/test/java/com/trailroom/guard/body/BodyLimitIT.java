package com.trailroom.guard.body;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.trailroom.support.ApiClient;
import com.trailroom.support.FormToken;
import com.trailroom.support.War;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
class BodyLimitIT {

    private static final String BOUNDARY = "----trailroom";

    private final CookieManager cookies = new CookieManager();

    @ArquillianResource
    URL url;

    @Deployment(testable = false)
    static WebArchive war() {
        return War.built();
    }

    @Test
    void aPageTakesNoMoreOfAStrangerThanAFormHolds() throws Exception {
        byte[] large = ("_csrf=" + FormToken.of(browser(), url) + "&email=" + "x".repeat(1_300_000))
                .getBytes(StandardCharsets.UTF_8);
        for (BodyPublisher body : new BodyPublisher[] {
            BodyPublishers.ofByteArray(large), BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large))
        }) {
            HttpResponse<String> answer = send("sign-in", "application/x-www-form-urlencoded", body);
            assertEquals(413, answer.statusCode(), answer.body());
            assertTrue(answer.body().contains("That is too much at once"), answer.body());
        }
    }

    @Test
    void aFormOfThousandsOfPartsIsNoRequest() {
        ApiClient partner = ApiClient.registered(url.toString(), "parts");
        assertEquals(400, sentParts(partner, 50));
        assertEquals(413, sentParts(partner, 5000));
    }

    private static int sentParts(ApiClient partner, int parts) {
        return partner.post(
                        "/tryons", "multipart/form-data; boundary=" + BOUNDARY, BodyPublishers.ofString(form(parts)))
                .statusCode();
    }

    private static String form(int parts) {
        StringBuilder form = new StringBuilder();
        IntStream.range(0, parts)
                .forEach(n -> form.append(
                        "--%s\r\nContent-Disposition: form-data; name=\"p%d\"\r\n\r\nx\r\n".formatted(BOUNDARY, n)));
        return form.append("--").append(BOUNDARY).append("--\r\n").toString();
    }

    private HttpResponse<String> send(String path, String type, BodyPublisher body)
            throws IOException, InterruptedException {
        return browser()
                .send(
                        HttpRequest.newBuilder(URI.create(url + path))
                                .header("Content-Type", type)
                                .POST(body)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    /** With a connection of its own: one on which too much was sent is not used again. */
    private HttpClient browser() {
        return HttpClient.newBuilder().cookieHandler(cookies).build();
    }
}
