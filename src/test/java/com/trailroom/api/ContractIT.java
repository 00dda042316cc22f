package com.trailroom.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.trailroom.support.War;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The document itself; that answers are as it says is checked at every answer of the other tests. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ContractIT {

    @ArquillianResource
    URL url;

    private JsonObject document;

    @Deployment(testable = false)
    static WebArchive war() {
        return War.built();
    }

    @BeforeEach
    void read() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "openapi"))
                .header("Accept", "application/json")
                .build();
        String json = HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofString())
                .body();
        document = Json.createReader(new StringReader(json)).readObject();
    }

    @Test
    void describesTheApiAndNothingElse() {
        assertTrue(document.getString("openapi").startsWith("3."));
        assertEquals(
                Set.of("openapi", "info", "servers", "tags", "paths", "components", "x-webhooks"), document.keySet());
        assertEquals(
                Set.of(
                        "/api/v1/auth/register",
                        "/api/v1/auth/login",
                        "/api/v1/auth/refresh",
                        "/api/v1/auth/logout",
                        "/api/v1/auth/me",
                        "/api/v1/api-keys",
                        "/api/v1/api-keys/{id}",
                        "/api/v1/api-keys/{id}/rotation",
                        "/api/v1/webhooks",
                        "/api/v1/webhooks/{id}",
                        "/api/v1/webhooks/{id}/secret-rotation",
                        "/api/v1/webhooks/{id}/test",
                        "/api/v1/webhooks/{id}/deliveries",
                        "/api/v1/webhooks/{id}/deliveries/replay",
                        "/api/v1/webhooks/{id}/deliveries/{event}",
                        "/api/v1/webhooks/{id}/deliveries/{event}/replay",
                        "/api/v1/usage",
                        "/api/v1/batches",
                        "/api/v1/batches/{id}",
                        "/api/v1/images",
                        "/api/v1/images/{id}",
                        "/api/v1/tryons",
                        "/api/v1/tryons/{id}",
                        "/api/v1/tryons/{id}/events",
                        "/api/v1/tryons/{id}/result",
                        "/api/v1/tryons/{id}/cancellation",
                        "/api/v1/pricing/quote",
                        "/api/v1/pricing/plans",
                        "/api/v1/payments",
                        "/api/v1/payments/{id}",
                        "/api/v1/payments/orders",
                        "/api/v1/payments/verification",
                        "/api/v1/payments/razorpay-events",
                        "/api/v1/invoices",
                        "/api/v1/invoices/{id}",
                        "/api/v1/invoices/{id}.pdf",
                        "/api/v1/credits",
                        "/api/v1/credits/transactions"),
                document.getJsonObject("paths").keySet());
    }

    @Test
    void describesEveryOperationInFull() {
        Set<String> ids = new TreeSet<>();
        for (JsonObject operation : operations().toList()) {
            String id = operation.getString("operationId");
            assertTrue(ids.add(id), id + " is there twice");
            assertTrue(operation.getString("summary").length() > 5, id);
            JsonObject responses = operation.getJsonObject("responses");
            assertTrue(responses.keySet().stream().anyMatch(status -> status.startsWith("2")), id);
            responses.forEach((status, answer) -> {
                assertTrue(answer.asJsonObject().getJsonObject("headers").containsKey("Request-Id"), id + status);
                boolean problem = answer.toString().contains("application/problem+json");
                assertEquals(status.compareTo("400") >= 0, problem, id + status);
            });
        }
    }

    @Test
    void describesWhatWebhooksAreSent() {
        JsonObject events = document.getJsonObject("x-webhooks");
        assertEquals(Set.of("tryon.completed", "tryon.failed", "payment.completed", "credits.low"), events.keySet());
        events.forEach((name, event) -> assertTrue(event.toString().contains("webhook-signature"), name));
    }

    @Test
    void showsAnExampleOfEveryValueThatIsSent() {
        for (JsonObject operation : operations().toList()) {
            JsonObject body = operation.getJsonObject("requestBody");
            if (body == null) continue;
            JsonObject content = body.getJsonObject("content").getJsonObject("application/json");
            if (content != null) assertExamples(content.getJsonObject("schema"), operation.getString("operationId"));
        }
    }

    private void assertExamples(JsonObject schema, String where) {
        JsonObject object = schema.containsKey("$ref") ? component(schema.getString("$ref")) : schema;
        if (!object.containsKey("properties")) return;
        object.getJsonObject("properties").forEach((name, value) -> {
            JsonObject property = value.asJsonObject();
            boolean shown = property.containsKey("example") || property.containsKey("enum");
            if (property.containsKey("$ref")) assertExamples(property, where + "." + name);
            else assertTrue(shown || name.endsWith("_base64"), where + "." + name);
        });
    }

    private JsonObject component(String reference) {
        return document.getJsonObject("components")
                .getJsonObject("schemas")
                .getJsonObject(reference.substring(reference.lastIndexOf('/') + 1));
    }

    @Test
    void takesPicturesAsJsonAndAsFiles() {
        for (String path : List.of("/api/v1/images", "/api/v1/tryons")) {
            JsonObject body = document.getJsonObject("paths")
                    .getJsonObject(path)
                    .getJsonObject("post")
                    .getJsonObject("requestBody");
            assertEquals(
                    Set.of("application/json", "multipart/form-data"),
                    body.getJsonObject("content").keySet());
        }
    }

    @Test
    void namesMembersAsTheyAreSent() {
        document.getJsonObject("components").getJsonObject("schemas").forEach((name, schema) -> schema.asJsonObject()
                .getJsonObject("properties")
                .keySet()
                .forEach(member -> assertTrue(member.matches("[a-z0-9_]+"), name + "." + member)));
    }

    private Stream<JsonObject> operations() {
        return document.getJsonObject("paths").values().stream()
                .flatMap(path -> path.asJsonObject().values().stream())
                .map(JsonObject.class::cast);
    }
}
