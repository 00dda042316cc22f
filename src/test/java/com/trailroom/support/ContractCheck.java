package com.trailroom.support;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request.Method;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Holds what the API answers against what it says of itself at {@code /openapi}. */
final class ContractCheck {

    private static final Map<URI, OpenApiInteractionValidator> DOCUMENTS = new ConcurrentHashMap<>();
    private static final Set<String> DESCRIBED = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");

    private ContractCheck() {}

    /** Fails when the operation is not described, or this answer of it. What is not there at all needs no description. */
    static void check(HttpResponse<String> answer) {
        HttpRequest asked = answer.request();
        if (!DESCRIBED.contains(asked.method()) || asked.uri().getPath().endsWith("/")) return;
        SimpleResponse.Builder response = SimpleResponse.Builder.status(answer.statusCode());
        answer.headers().map().forEach((name, values) -> response.withHeader(name, values));
        if (!answer.body().isEmpty()) response.withBody(answer.body());
        ValidationReport report = DOCUMENTS
                .computeIfAbsent(asked.uri().resolve("/openapi"), ContractCheck::document)
                .validateResponse(asked.uri().getPath(), Method.valueOf(asked.method()), response.build());
        List<String> wrong = report.getMessages().stream()
                .filter(message -> message.getLevel() == ValidationReport.Level.ERROR)
                .filter(message -> !isNowhere(message.getKey(), answer.statusCode()))
                .map(ValidationReport.Message::toString)
                .toList();
        if (!wrong.isEmpty()) throw new AssertionError(told(asked, answer, wrong));
    }

    private static boolean isNowhere(String key, int status) {
        return status == 404 && key.equals("validation.request.path.missing")
                || status == 405 && key.equals("validation.request.operation.notAllowed");
    }

    private static OpenApiInteractionValidator document(URI address) {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Accept", "application/json")
                .build();
        try {
            String json = HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.ofString())
                    .body();
            return OpenApiInteractionValidator.createForInlineApiSpecification(json)
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String told(HttpRequest asked, HttpResponse<String> answer, List<String> wrong) {
        String start = answer.body().substring(0, Math.min(500, answer.body().length()));
        return asked.method() + " " + asked.uri() + " answered " + answer.statusCode() + " " + start
                + "\nwhich /openapi does not say:\n"
                + wrong.stream().collect(Collectors.joining("\n"));
    }
}
