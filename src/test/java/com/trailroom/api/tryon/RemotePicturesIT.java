package com.trailroom.api.tryon;

import static com.trailroom.support.ApiClient.json;
import static com.trailroom.support.ApiClient.picture;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import com.trailroom.support.ApiClient;
import com.trailroom.support.War;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URL;
import java.net.http.HttpResponse;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Pictures that a caller names by their address. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class RemotePicturesIT {

    @ArquillianResource
    URL url;

    private HttpServer shop;

    @Deployment(testable = false)
    static WebArchive war() {
        return War.built();
    }

    @BeforeEach
    void open() throws IOException {
        shop = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        serves("/person", 200, picture("person-2.jpg"));
        serves("/garment", 200, picture("garment-tshirt.jpg"));
        serves(
                "/page",
                200,
                "<html>not a picture, whatever its name</html>".repeat(9).getBytes());
        serves("/huge", 200, new byte[11 << 20]);
        serves("/gone", 404, new byte[1]);
        serves("/moved", 302, new byte[1]);
        shop.start();
    }

    @AfterEach
    void close() {
        shop.stop(0);
    }

    @Test
    void areFetchedAndKeptLikeUploads() {
        ApiClient alice = ApiClient.registered(url.toString(), "alice");
        HttpResponse<String> kept = alice.post("/images", image("/garment"));
        assertEquals(201, kept.statusCode(), kept.body());
        HttpResponse<String> again = alice.post("/images", image("/garment"));
        assertEquals(json(kept).getString("id"), json(again).getString("id"));
        HttpResponse<String> made = alice.post("/tryons", tryOn("/person", "/garment"), "Prefer", "wait=60");
        assertEquals("completed", json(made).getString("status"), made.body());
    }

    @Test
    void areRefusedForWhatTheyAreAndWhereTheyAre() {
        ApiClient alice = ApiClient.registered(url.toString(), "alice");
        assertCode(400, "IMAGE_INVALID_FORMAT", alice.post("/images", image("/page")));
        assertCode(413, "IMAGE_TOO_LARGE", alice.post("/images", image("/huge")));
        assertCode(422, "IMAGE_URL_UNREACHABLE", alice.post("/images", image("/gone")));
        assertCode(422, "IMAGE_URL_UNREACHABLE", alice.post("/images", image("/moved")));
        for (String hostile : List.of("https://169.254.169.254/x", "https://10.0.0.1/", "http://example.org/", "x")) {
            HttpResponse<String> answer = alice.post("/images", "{\"url\": \"" + hostile + "\"}");
            assertCode(400, "VALIDATION_FAILED", answer);
            assertTrue(answer.body().contains("\"field\":\"url\""), answer.body());
        }
        String twice = "{\"url\": \"https://x\", \"image_base64\": \"a\"}";
        assertCode(400, "VALIDATION_FAILED", alice.post("/images", twice));
        HttpResponse<String> both = alice.post("/tryons", tryOn("/gone", "/page"));
        assertCode(422, "IMAGE_URL_UNREACHABLE", both);
        JsonObject second = json(both).getJsonArray("errors").getJsonObject(1);
        assertEquals("garment_images[0]", second.getString("field"));
        assertEquals("IMAGE_INVALID_FORMAT", second.getString("code"));
        assertEquals(3, json(alice.get("/credits")).getInt("total"));
    }

    private void serves(String path, int status, byte[] body) {
        shop.createContext(path, exchange -> {
            try (exchange) {
                exchange.getResponseHeaders().set("Location", "http://localhost:1/");
                exchange.sendResponseHeaders(status, body.length);
                exchange.getResponseBody().write(body);
            }
        });
    }

    private String at(String path) {
        return "http://localhost:" + shop.getAddress().getPort() + path;
    }

    private String image(String path) {
        return "{\"url\": \"" + at(path) + "\"}";
    }

    private String tryOn(String person, String garment) {
        return """
                {"mode": "top_only", "person_image": "%s", "garment_images": ["%s"]}"""
                .formatted(at(person), at(garment));
    }

    private static void assertCode(int status, String code, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals(code, json(answer).getString("code"));
    }
}
