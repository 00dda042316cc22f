import java.net.URI;
import java.net.http.*;
import java.nio.file.*;
import java.util.Base64;

public class Example {
    static final String SITE = "https://trailroom.example";
    static final HttpClient CLIENT = HttpClient.newHttpClient();

    public static void main(String[] args) throws Exception {
        String body = """
                {"mode": "top_only", "person_image": "%s", "garment_images": ["%s"]}"""
                .formatted(base64("person.jpg"), base64("garment.jpg"));
        var request = asked("/api/v1/tryons")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "order-1001")
                .header("Prefer", "wait=60")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        var job = CLIENT.send(request, HttpResponse.BodyHandlers.ofString()).body();
        if (!job.contains("\"completed\"")) throw new IllegalStateException(job);

        String id = job.replaceAll("(?s).*?(job_[0-9a-z]+).*", "$1");
        CLIENT.send(
                asked("/api/v1/tryons/" + id + "/result").build(),
                HttpResponse.BodyHandlers.ofFile(Path.of("result.jpg")));
    }

    static HttpRequest.Builder asked(String path) {
        return HttpRequest.newBuilder(URI.create(SITE + path)).header("X-API-Key", System.getenv("TRAILROOM_KEY"));
    }

    static String base64(String file) throws Exception {
        return Base64.getEncoder().encodeToString(Files.readAllBytes(Path.of(file)));
    }
}
