import java.net.URI;
import java.net.http.*;

public class Example {
    public static void main(String[] args) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("https://trailroom.example/api/v1/tryons"))
                .header("X-API-Key", System.getenv("TRAILROOM_KEY"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"mode\": \"hat_only\"}"))
                .build();
        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 400) {
            String code = answer.body().replaceAll("(?s).*?\"code\" *: *\"([A-Z_]+)\",? *\"request_id.*", "$1");
            System.out.println(code + " " + answer.headers().firstValue("Request-Id").orElse(""));
            System.out.println(answer.body());
        }
    }
}
