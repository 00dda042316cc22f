package com.trailroom.api.openapi;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The header fields of answers; which an answer has follows from its status and from what was asked. */
final class AnswerFields {

    private record Field(boolean always, String description) {}

    private static final Map<String, Field> ALL = Map.of(
            "Request-Id", new Field(true, "Names the request; the caller's own one when it sent a sane one"),
            "Cache-Control", new Field(true, "`no-store`; for pictures `private, no-cache`"),
            "Location", new Field(true, "Where it is"),
            "Idempotent-Replayed", new Field(false, "`true` when the key was answered this before"),
            "Preference-Applied", new Field(false, "`wait=N` when the answer was held"),
            "ETag", new Field(true, "Tag of the picture's bytes"),
            "WWW-Authenticate", new Field(true, "RFC 6750"),
            "Retry-After", new Field(true, "Seconds"),
            "RateLimit-Policy",
                    new Field(false, "By what it is counted: requests at once (`q`), seconds until all are back (`w`)"),
            "RateLimit", new Field(false, "Requests that are left (`r`), seconds until there is one more (`t`)"));

    private AnswerFields() {}

    static Map<String, Header> components() {
        return ALL.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> header(entry.getValue()), (a, b) -> a, TreeMap::new));
    }

    /** {@code counted}: whether there is a limit to how often it may be asked for. */
    static void add(String status, APIResponse answer, Takes takes, boolean counted) {
        refer(answer, "Request-Id", true);
        refer(answer, "Cache-Control", true);
        refer(answer, "RateLimit-Policy", counted);
        refer(answer, "RateLimit", counted);
        boolean success = status.startsWith("2");
        refer(answer, "Location", success && takes.idempotencyKey());
        refer(answer, "Idempotent-Replayed", success && takes.idempotencyKey());
        refer(answer, "Preference-Applied", success && takes.header("Prefer"));
        refer(answer, "ETag", takes.header("If-None-Match") && (status.equals("200") || status.equals("304")));
        refer(answer, "WWW-Authenticate", status.equals("401"));
        refer(answer, "Retry-After", status.equals("429") || status.equals("503"));
    }

    private static void refer(APIResponse answer, String name, boolean has) {
        if (has) answer.addHeader(name, OASFactory.createHeader().ref(name));
    }

    private static Header header(Field field) {
        return OASFactory.createHeader()
                .description(field.description())
                .required(field.always())
                .schema(OASFactory.createSchema().type(SchemaType.STRING));
    }
}
