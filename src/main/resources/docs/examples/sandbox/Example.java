import java.net.URI;
import java.net.http.*;

public class Example {
    public static void main(String[] args) throws Exception {
        String body = """
                {"mode": "top_only", "person_image": "img_test_person", "garment_images": ["img_test_failure"]}""";
        var request = HttpRequest.newBuilder(URI.create("https://trailroom.example/api/v1/tryons"))
                .header("X-API-Key", System.getenv("TRAILROOM_TEST_KEY"))
                .header("Content-Type", "application/json")
                .header("Prefer", "wait=60")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        var job = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
        if (!job.contains("\"failed\"")) throw new IllegalStateException(job);
        System.out.println(job);
    }
}
