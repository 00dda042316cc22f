package com.trailroom.api;

import static com.trailroom.support.ApiClient.json;
import static com.trailroom.support.ApiClient.picture;
import static com.trailroom.support.ApiClient.tryOn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.trailroom.support.ApiClient;
import com.trailroom.support.War;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.ByteArrayOutputStream;
import java.net.URL;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Following a try-on, its picture, and the lists, as a program does. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class TryOnIT {

    private static final byte[] PERSON = picture("person-2.jpg");
    private static final byte[] GARMENT = picture("garment-tshirt.jpg");

    @ArquillianResource
    URL url;

    @Deployment(testable = false)
    static WebArchive war() {
        return War.built();
    }

    @Test
    void labelsTheResultInItsMetadataAndNoUpload() {
        ApiClient bob = client();
        JsonObject job = finished(bob);
        String result = bob.get("/tryons/" + job.getString("id") + "/result").body();
        assertTrue(result.contains("<Iptc4xmpExt:DigitalSourceType>"
                + "http://cv.iptc.org/newscodes/digitalsourcetype/composite</Iptc4xmpExt:DigitalSourceType>"));
        String image = job.getJsonObject("result").getString("image_id");
        assertEquals(result, bob.get("/images/" + image).body());
        String upload = json(bob.post("/images", "multipart/form-data; boundary=x", form("image", PERSON)))
                .getString("id");
        assertFalse(bob.get("/images/" + upload).body().contains("Iptc4xmpExt"));
    }

    @Test
    void givesThePictureOnceToWhoKeepsIt() {
        ApiClient bob = client();
        String path = "/tryons/" + finished(bob).getString("id") + "/result";
        HttpResponse<String> head = bob.send("HEAD", path);
        String tag = header(head, "ETag");
        assertTrue(tag.matches("\"[0-9a-f]{64}\""), tag);
        assertEquals("image/jpeg", header(head, "Content-Type"));
        assertEquals("private, no-cache", header(head, "Cache-Control"));
        for (String known : List.of(tag, "W/" + tag, "\"x\", " + tag, "*")) {
            HttpResponse<String> answer = bob.get(path, "If-None-Match", known);
            assertEquals(304, answer.statusCode(), known);
            assertEquals(tag, header(answer, "ETag"));
            assertEquals("", answer.body());
            assertEquals(304, bob.send("HEAD", path, "If-None-Match", known).statusCode(), known);
        }
        assertEquals(200, bob.get(path, "If-None-Match", "\"x\"").statusCode());
    }

    @Test
    void endsAStreamOfEventsForWhoHasHeardAll() {
        ApiClient bob = client();
        String path = "/tryons/" + finished(bob).getString("id") + "/events";
        HttpResponse<String> first = bob.get(path);
        assertTrue(first.body().contains("id: completed"), first.body());
        assertTrue(header(first, "Content-Type").startsWith("text/event-stream"));
        assertEquals("no-store", header(first, "Cache-Control"));
        assertEquals(first.body(), bob.get(path, "Last-Event-ID", "queued").body());
        assertEquals(204, bob.get(path, "Last-Event-ID", "completed").statusCode());
        assertEquals(200, bob.send("HEAD", path).statusCode());
    }

    @Test
    void tellsHowLongItWouldHaveWaited() {
        ApiClient bob = client();
        HttpResponse<String> answer = bob.post("/tryons", tryOn(PERSON, GARMENT), "Prefer", "respond-async, WAIT=1");
        assertEquals("wait=1", header(answer, "Preference-Applied"));
        assertTrue(header(answer, "Location").endsWith(json(answer).getString("id")));
        HttpResponse<String> atOnce = bob.post("/tryons", tryOn(PERSON, GARMENT), "Prefer", "wait=soon");
        assertEquals(202, atOnce.statusCode());
        assertEquals("", header(atOnce, "Preference-Applied"));
    }

    @Test
    void takesTheSameRequestInParts() throws Exception {
        ApiClient bob = client();
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        form.write(part("mode", "top_only".getBytes()));
        form.write(part("metadata", "{\"a.b\": \"$c\"}".getBytes()));
        form.write(part("person_image", PERSON));
        form.write(part("garment_images", GARMENT));
        form.write("--x--\r\n".getBytes());
        HttpResponse<String> answer =
                bob.post("/tryons", "multipart/form-data; boundary=x", BodyPublishers.ofByteArray(form.toByteArray()));
        assertEquals(202, answer.statusCode(), answer.body());
        assertEquals("$c", json(answer).getJsonObject("metadata").getString("a.b"));
    }

    @Test
    void readsTheLedgerInBothDirections() {
        ApiClient bob = client();
        finished(bob);
        assertEquals(202, bob.post("/tryons", tryOn(PERSON, GARMENT)).statusCode());
        List<String> all = ids(bob.get("/credits/transactions"));
        assertEquals(3, all.size());
        all.forEach(id -> assertTrue(id.matches("txn_[0-9a-z]{26}"), id));
        JsonObject first = json(bob.get("/credits/transactions?limit=2"));
        assertEquals(all.get(1), first.getString("next_cursor"));
        JsonObject rest = json(bob.get("/credits/transactions?limit=2&starting_after=" + all.get(1)));
        assertFalse(rest.getBoolean("has_more"));
        assertEquals(JsonValue.NULL, rest.get("next_cursor"));
        HttpResponse<String> back = bob.get("/credits/transactions?limit=1&ending_before=" + all.get(2));
        assertEquals(List.of(all.get(1)), ids(back));
        assertTrue(json(back).getBoolean("has_more"));
        assertEquals(all.get(1), json(back).getString("next_cursor"));
        assertEquals(
                400,
                client().get("/credits/transactions?starting_after=" + all.get(0))
                        .statusCode());
    }

    @Test
    void readsTheHistoryNearestFirstInBothDirections() {
        ApiClient bob = client();
        for (int i = 0; i < 3; i++) bob.post("/tryons", tryOn(PERSON, GARMENT));
        List<String> all = ids(bob.get("/tryons"));
        List<String> sorted = new ArrayList<>(all);
        sorted.sort(Collections.reverseOrder());
        assertEquals(sorted, all);
        assertEquals(List.of(all.get(1)), ids(bob.get("/tryons?limit=1&ending_before=" + all.get(2))));
        assertEquals(List.of(all.get(1)), ids(bob.get("/tryons?limit=1&starting_after=" + all.get(0))));
        assertEquals(List.of(), ids(bob.get("/tryons?ending_before=" + all.get(0))));
        assertNotEquals(200, client().get("/tryons?ending_before=" + all.get(0)).statusCode());
    }

    private static JsonObject finished(ApiClient client) {
        HttpResponse<String> answer = client.post("/tryons", tryOn(PERSON, GARMENT), "Prefer", "wait=60");
        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals("completed", json(answer).getString("status"), answer.body());
        return json(answer);
    }

    private static List<String> ids(HttpResponse<String> page) {
        return json(page).getJsonArray("data").stream()
                .map(member -> member.asJsonObject().getString("id"))
                .toList();
    }

    private static BodyPublisher form(String name, byte[] content) {
        return BodyPublishers.concat(
                BodyPublishers.ofByteArray(part(name, content)), BodyPublishers.ofString("--x--\r\n"));
    }

    private static byte[] part(String name, byte[] content) {
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        String head = "--x\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n";
        part.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        part.writeBytes(content);
        part.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        return part.toByteArray();
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private ApiClient client() {
        return ApiClient.registered(url.toString(), "bob");
    }
}
