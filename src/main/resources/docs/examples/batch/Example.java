import java.net.URI;
import java.net.http.*;
import java.nio.file.*;
import java.util.Base64;

public class Example {
    static final String SITE = "https://trailroom.example";
    static final HttpClient CLIENT = HttpClient.newHttpClient();

    public static void main(String[] args) throws Exception {
        String body = """
                {"mode": "top_only", "person_image": "%s", "garment_images": ["%s", "%s"]}"""
                .formatted(base64("person.jpg"), base64("garment.jpg"), base64("other-garment.jpg"));
        var request = asked("/api/v1/batches")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "shelf-7")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        String batch = CLIENT.send(request, HttpResponse.BodyHandlers.ofString()).body();
        String id = batch.replaceAll("(?s).*?(bat_[0-9a-z]+).*", "$1");
        while (batch.contains("\"queued\"") || batch.contains("\"processing\"")) {
            Thread.sleep(2000);
            batch = CLIENT.send(asked("/api/v1/batches/" + id).build(), HttpResponse.BodyHandlers.ofString()).body();
        }
        System.out.println(batch);
    }

    static HttpRequest.Builder asked(String path) {
        return HttpRequest.newBuilder(URI.create(SITE + path)).header("X-API-Key", System.getenv("TRAILROOM_KEY"));
    }

    static String base64(String file) throws Exception {
        return Base64.getEncoder().encodeToString(Files.readAllBytes(Path.of(file)));
    }
}
