import java.net.URI;
import java.net.http.*;

public class Example {
    public static void main(String[] args) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("https://trailroom.example/api/v1/credits"))
                .header("X-API-Key", System.getenv("TRAILROOM_KEY"))
                .build();
        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) throw new IllegalStateException(answer.body());
        System.out.println(answer.body());
    }
}
