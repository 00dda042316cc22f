package com.trailroom.api.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is sent to webhooks, in the form of OpenAPI 3.1's {@code webhooks}; the server writes 3.0, which takes it as an extension. */
final class EventDocs {

    static final String NAME = "x-webhooks";

    private static final Map<String, String> HEADERS = Map.of(
            "webhook-id", "The event's id: the same in every attempt",
            "webhook-timestamp", "Unix seconds of this attempt",
            "webhook-signature",
                    "`v1,` and base64 of the HMAC-SHA256 over id.timestamp.body; two with a space between them while two"
                            + " secrets are live (Standard Webhooks)");

    private static final Map<String, Object> JOB = Map.of("$ref", "#/components/schemas/Job");

    private EventDocs() {}

    static Map<String, Object> all() {
        Map<String, Object> events = new LinkedHashMap<>();
        events.put("tryon.completed", event("A try-on has its picture", JOB));
        events.put("tryon.failed", event("A try-on failed; its credits went back", JOB));
        events.put(
                "payment.completed",
                event(
                        "Credits were bought",
                        object(Map.of(
                                "id", text("pay_01jd8qk2x7m3v9t5w1y0z4r6s8"),
                                "status", text("completed"),
                                "credits", number(2100),
                                "amount", number(189000),
                                "currency", text("INR"),
                                "invoice_id", text("inv_01jd8qk2x7m3v9t5w1y0z4r6s8"),
                                "completed_at", text("2026-11-23T12:00:00Z")))));
        events.put(
                "credits.low",
                event(
                        "The balance fell below 10 credits",
                        object(Map.of(
                                "free", number(0),
                                "purchased", number(9),
                                "total", number(9)))));
        return events;
    }

    private static Map<String, Object> event(String summary, Map<String, Object> data) {
        List<Map<String, Object>> headers = HEADERS.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(header -> Map.<String, Object>of(
                        "name", header.getKey(),
                        "in", "header",
                        "required", true,
                        "description", header.getValue(),
                        "schema", Map.of("type", "string")))
                .toList();
        Map<String, Object> body = object(Map.of(
                "id", text("evt_01jd8qk2x7m3v9t5w1y0z4r6s8"),
                "type", text("tryon.completed"),
                "created_at", text("2026-11-23T12:00:00Z"),
                "livemode", Map.of("type", "boolean", "example", true),
                "data", data));
        return Map.of(
                "post",
                Map.of(
                        "summary",
                        summary,
                        "parameters",
                        headers,
                        "requestBody",
                        Map.of("required", true, "content", Map.of("application/json", Map.of("schema", body))),
                        "responses",
                        Map.of("2XX", Map.of("description", "Taken in; anything else is tried again"))));
    }

    private static Map<String, Object> object(Map<String, Object> properties) {
        return Map.of("type", "object", "properties", properties);
    }

    private static Map<String, Object> text(String example) {
        return Map.of("type", "string", "example", example);
    }

    private static Map<String, Object> number(int example) {
        return Map.of("type", "integer", "example", example);
    }
}
