package com.trailroom.access;

import com.trailroom.support.ApiClient;
import com.trailroom.support.FormToken;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** One person with a browser and a program, both signed in or neither. */
final class Visitor {

    static final String PASSWORD = "correct horse battery";

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String MULTIPART = "multipart/form-data";
    private static final String JSON = "application/json";
    private static final String BOUNDARY = "walk";

    private final URL site;
    private final String address;
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private Optional<String> accessToken = Optional.empty();

    /** {@code address} is where they come from, as their proxy says. */
    Visitor(URL site, String address) {
        this.site = site;
        this.address = address;
    }

    void signIn(String email) throws IOException, InterruptedException {
        String form = "email=" + email + "&password=" + PASSWORD.replace(" ", "+");
        HttpResponse<String> arrived = post("/sign-in", form);
        if (arrived.statusCode() != 303) throw new IllegalStateException(arrived.body());
        String body = "{\"email\": \"" + email + "\", \"password\": \"" + PASSWORD + "\"}";
        HttpResponse<String> tokens = text(request("/api/v1/auth/login", "POST", JSON, BodyPublishers.ofString(body)));
        accessToken = Optional.of(ApiClient.json(tokens).getString("access_token"));
    }

    /** The API as this person's program uses it. */
    ApiClient program() {
        return ApiClient.of(site.toString()).withToken(accessToken.orElseThrow());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return text(request(path, "GET", "", BodyPublishers.noBody()));
    }

    HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
        return text(request(path, "POST", FORM, BodyPublishers.ofString(form + "&_csrf=" + formToken())));
    }

    /** A form with nothing but a file in the field of that name. */
    HttpResponse<String> upload(String path, String contents) throws IOException, InterruptedException {
        String body =
                "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + formToken() + "\r\n--"
                        + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"file.csv\"\r\n\r\n"
                        + contents
                        + "\r\n--" + BOUNDARY + "--\r\n";
        return text(request(path, "POST", MULTIPART + "; boundary=" + BOUNDARY, BodyPublishers.ofString(body)));
    }

    /** Takes a route at an address of its kind, with a body that means nothing but is of a type the route takes. */
    Verdict take(Route route, String sample) throws IOException, InterruptedException {
        HttpRequest request = request(route, sample, route.isSafe() || route.isApi() ? "" : formToken());
        HttpResponse<InputStream> answer = browser.send(request, HttpResponse.BodyHandlers.ofInputStream());
        answer.body().close();
        return Verdict.of(
                answer.statusCode(), answer.headers().firstValue("Location").orElse(""));
    }

    /** Sends a form with this token, which may be nobody's. */
    HttpResponse<String> send(Route route, String sample, String token) throws IOException, InterruptedException {
        return text(request(route, sample, token));
    }

    /** Sends a body of any type; none is told when it is empty. */
    HttpResponse<String> send(String path, String type, String body) throws IOException, InterruptedException {
        return text(request(path, "POST", type, BodyPublishers.ofString(body)));
    }

    /** The token that the forms of this browser carry now. */
    String formToken() throws IOException, InterruptedException {
        return FormToken.of(browser, site);
    }

    private HttpRequest request(Route route, String sample, String token) {
        String[] parts = route.isSafe() ? new String[] {sample} : sample.split("\\?", 2);
        String path = parts[0];
        String form = parts.length == 2 ? parts[1] : "";
        if (route.isSafe()) return request(path, route.verb(), "", BodyPublishers.noBody());
        if (route.takes().contains(JSON)) return request(path, route.verb(), JSON, BodyPublishers.ofString(json(form)));
        if (route.isApi()) return request(path, route.verb(), "", BodyPublishers.noBody());
        if (route.takes().contains(MULTIPART)) {
            String part = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token
                    + "\r\n--" + BOUNDARY + "--\r\n";
            return request(path, route.verb(), MULTIPART + "; boundary=" + BOUNDARY, BodyPublishers.ofString(part));
        }
        return request(path, route.verb(), FORM, BodyPublishers.ofString("_csrf=" + token + "&" + form));
    }

    private HttpRequest request(String path, String verb, String type, BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(site.toString()).resolve(path))
                .timeout(Duration.ofSeconds(60))
                .header("X-Forwarded-For", address)
                .method(verb, body);
        if (!type.isEmpty()) request.header("Content-Type", type);
        if (path.startsWith("/api/v1/"))
            accessToken.ifPresent(token -> request.header("Authorization", "Bearer " + token));
        return request.build();
    }

    private static String json(String form) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        Stream.of(form.split("&"))
                .filter(field -> !field.isEmpty())
                .map(field -> field.split("=", 2))
                .forEach(field -> json.add(field[0], field[1]));
        return json.build().toString();
    }

    private HttpResponse<String> text(HttpRequest request) throws IOException, InterruptedException {
        return browser.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
