package com.trailroom.support;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** A program that uses the API, and takes no answer that {@code /openapi} does not describe. */
public final class ApiClient {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String base;
    private final List<String> headers;
    private final boolean checked;

    private ApiClient(String base, List<String> headers, boolean checked) {
        this.base = base;
        this.headers = headers;
        this.checked = checked;
    }

    /** Without a token; {@code site} ends with a slash. */
    public static ApiClient of(String site) {
        return new ApiClient(site + "api/v1", List.of(), true);
    }

    /** A new account's. */
    public static ApiClient registered(String site, String name) {
        String email = name + System.nanoTime() + "@example.org";
        HttpResponse<String> answer = of(site).post(
                        "/auth/register",
                        """
                        {"email": "%s", "password": "correct horse", "display_name": "%s", "consent": true}"""
                                .formatted(email, name));
        return of(site).withToken(json(answer).getString("access_token"));
    }

    public ApiClient withToken(String other) {
        return new ApiClient(base, List.of("Authorization", "Bearer " + other), checked);
    }

    /** Instead of a token. */
    public ApiClient withKey(String key) {
        return new ApiClient(base, List.of("X-API-Key", key), checked);
    }

    /** As if it stood behind a proxy, at an address of its own. */
    public ApiClient from(String address) {
        List<String> all = new ArrayList<>(headers);
        all.addAll(List.of("X-Forwarded-For", address));
        return new ApiClient(base, all, checked);
    }

    /** For a server that is killed and started: until the application is there, its container answers, by no contract. */
    public ApiClient unchecked() {
        return new ApiClient(base, headers, false);
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    /** An answer that goes on. */
    public HttpResponse<InputStream> stream(String path) {
        try {
            return HTTP.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public HttpResponse<String> post(String path, String json, String... headers) {
        return send(request(path, headers)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    /** Any bytes as a body of any type; no type when it is empty. */
    public HttpResponse<String> post(String path, String type, BodyPublisher body) {
        HttpRequest.Builder request = request(path).POST(body);
        return send(type.isEmpty() ? request : request.header("Content-Type", type));
    }

    public HttpResponse<String> send(String method, String path, String... headers) {
        return send(request(path, headers).method(method, BodyPublishers.noBody()));
    }

    public HttpResponse<String> patch(String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .method("PATCH", BodyPublishers.ofString(json)));
    }

    public static JsonObject json(HttpResponse<String> answer) {
        return json(answer.body());
    }

    public static JsonObject json(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    /** A request for a try-on with these pictures. */
    public static String tryOn(byte[] person, byte[] garment) {
        return Json.createObjectBuilder(Map.of("mode", "top_only", "person_image", base64(person)))
                .add("garment_images", Json.createArrayBuilder().add(base64(garment)))
                .build()
                .toString();
    }

    public static byte[] picture(String name) {
        try (var in = ApiClient.class.getResourceAsStream("/pictures/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private HttpRequest.Builder request(String path, String... more) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        if (!headers.isEmpty()) request.headers(headers.toArray(String[]::new));
        return more.length == 0 ? request : request.headers(more);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (checked) ContractCheck.check(answer);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
