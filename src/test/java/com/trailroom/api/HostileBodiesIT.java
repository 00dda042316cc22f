package com.trailroom.api;

import static com.trailroom.support.ApiClient.json;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.trailroom.support.ApiClient;
import com.trailroom.support.War;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.function.Executable;

/** What fits no field, in every field of every body that {@code /openapi} describes: refused, named, and nothing is stored. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class HostileBodiesIT {

    /** A body to be spoilt: where it goes, its members as JSON, and the members' types. */
    private record Target(String verb, String path, Map<String, String> members, Map<String, String> types) {

        String with(String member, String value) {
            Map<String, String> all = new LinkedHashMap<>(members);
            all.put(member, value);
            return all.entrySet().stream()
                    .map(one -> "\"" + one.getKey() + "\": " + one.getValue())
                    .collect(Collectors.joining(", ", "{", "}"));
        }
    }

    /** By the types that each of them may be. */
    private static final Map<String, Set<String>> HOSTILE = Map.of(
            "{\"$gt\": \"\"}",
            Set.of("object"),
            "[\"a\", {\"$ne\": null}]",
            Set.of(),
            "[".repeat(10_000) + "]".repeat(10_000),
            Set.of(),
            "{\"a\": ".repeat(10_000) + "1" + "}".repeat(10_000),
            Set.of(),
            "1e999999999",
            Set.of(),
            "9".repeat(10_000),
            Set.of(),
            "-1.5",
            Set.of(),
            "true",
            Set.of("boolean"),
            "\"\\u0000\"",
            Set.of(),
            "\"\\ud800\"",
            Set.of());

    @ArquillianResource
    URL url;

    @Deployment(testable = false)
    static WebArchive war() {
        return War.built();
    }

    @Test
    void areRefusedFieldByFieldAndStoreNothing() throws Exception {
        ApiClient alice = ApiClient.registered(url.toString(), "alice");
        List<Executable> all = new ArrayList<>();
        List<Target> targets = targets();
        assertTrue(targets.size() >= 12, targets.toString());
        for (Target target : targets) {
            all.add(() -> refused(alice, target, "no_such_field", "1"));
            target.types()
                    .forEach((member, type) -> HOSTILE.forEach((value, fits) -> {
                        if (!fits.contains(type)) all.add(() -> refused(alice, target, member, value));
                    }));
        }
        assertTrue(all.size() > 250, "only " + all.size());
        assertAll(all);
        for (String list : List.of("/api-keys", "/webhooks", "/tryons", "/payments")) {
            assertEquals(List.of(), json(alice.get(list)).getJsonArray("data"), list);
        }
        assertEquals(3, json(alice.get("/credits")).getInt("total"));
    }

    private static void refused(ApiClient client, Target target, String member, String value) {
        String body = target.with(member, value);
        HttpResponse<String> answer =
                target.verb().equals("PATCH") ? client.patch(target.path(), body) : client.post(target.path(), body);
        String what = target.path() + " " + member + " " + value.substring(0, Math.min(40, value.length()));
        assertEquals(400, answer.statusCode(), what + answer.body());
        boolean named = json(answer).getJsonArray("errors").stream()
                .map(error -> error.asJsonObject().getString("field"))
                .anyMatch(field -> field.startsWith(member));
        assertTrue(named, what + answer.body());
    }

    private List<Target> targets() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "openapi"))
                .header("Accept", "application/json")
                .build();
        JsonObject document = json(HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()));
        List<Target> targets = new ArrayList<>();
        document.getJsonObject("paths")
                .forEach((path, item) -> item.asJsonObject().forEach((verb, operation) -> {
                    JsonObject schema = schema(document, operation.asJsonObject());
                    if (schema.containsKey("properties")) targets.add(target(path, verb, schema));
                }));
        return targets;
    }

    private static JsonObject schema(JsonObject document, JsonObject operation) {
        JsonObject body = operation.getJsonObject("requestBody");
        JsonObject json = body == null ? null : body.getJsonObject("content").getJsonObject("application/json");
        if (json == null) return JsonValue.EMPTY_JSON_OBJECT;
        String reference = json.getJsonObject("schema").getString("$ref", "");
        return reference.isEmpty()
                ? json.getJsonObject("schema")
                : document.getJsonObject("components")
                        .getJsonObject("schemas")
                        .getJsonObject(reference.substring(reference.lastIndexOf('/') + 1));
    }

    private static Target target(String path, String verb, JsonObject schema) {
        Map<String, String> members = new LinkedHashMap<>();
        Map<String, String> types = new TreeMap<>();
        schema.getJsonObject("properties").forEach((name, value) -> {
            JsonObject property = value.asJsonObject();
            types.put(name, property.getString("type", "object"));
            JsonValue example = property.getOrDefault("example", Json.createValue("x"));
            if (!property.containsKey("$ref")) members.put(name, example.toString());
        });
        return new Target(
                verb.toUpperCase(), path.substring("/api/v1".length()).replaceAll("\\{\\w+\\}", "x"), members, types);
    }
}
