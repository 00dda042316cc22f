package com.trailroom.api.openapi;

import com.trailroom.api.Authenticated;
import com.trailroom.api.InService;
import com.trailroom.api.OpenedBy;
import com.trailroom.api.Problem;
import com.trailroom.api.RateFilter;
import com.trailroom.kernel.Refusal;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** What a resource's method answers: its successes as it declares them, and every refusal that may come instead. */
final class Answers {

    private final Schemas schemas;

    Answers(Schemas schemas) {
        this.schemas = schemas;
    }

    APIResponses of(Method method, Takes takes) {
        APIResponses all = OASFactory.createAPIResponses();
        successes(method).forEach(all::addAPIResponse);
        refusals(method, takes).forEach((status, reasons) -> all.addAPIResponse("" + status, refusal(status, reasons)));
        boolean counted = isCounted(method);
        all.getAPIResponses().forEach((status, answer) -> AnswerFields.add(status, answer, takes, counted));
        return all;
    }

    private static boolean isCounted(Method method) {
        return RateFilter.counts(
                method.getDeclaringClass().getAnnotation(Path.class).value());
    }

    private Map<String, APIResponse> successes(Method method) {
        Map<String, APIResponse> answers = new TreeMap<>();
        for (var declared :
                method.getAnnotationsByType(org.eclipse.microprofile.openapi.annotations.responses.APIResponse.class)) {
            APIResponse answer = OASFactory.createAPIResponse().description(declared.description());
            for (var content : declared.content()) {
                String type = content.mediaType().isEmpty() ? MediaType.APPLICATION_JSON : content.mediaType();
                Schema schema = schemas.of(content.schema().implementation());
                answer.setContent(with(answer.getContent(), type, SchemaNotes.applied(content.schema(), schema)));
            }
            answers.put(declared.responseCode(), answer);
        }
        boolean declared = method.getReturnType() == Response.class || method.getReturnType() == void.class;
        if (!declared) answers.put("200", success(method));
        return answers;
    }

    private APIResponse success(Method method) {
        Schema schema = schemas.of(method.getGenericReturnType());
        return OASFactory.createAPIResponse()
                .description("Done")
                .content(with(null, MediaType.APPLICATION_JSON, schema));
    }

    private static Map<Integer, List<Refusal.Reason>> refusals(Method method, Takes takes) {
        List<Refusal.Reason> all = new ArrayList<>(
                ErrorCodes.of("HTTPS_REQUIRED", "NOT_ACCEPTABLE", "SERVER_ERROR", "STORE_FULL", "ADDRESS_BLOCKED"));
        if (method.getDeclaringClass().isAnnotationPresent(Authenticated.class)
                || method.isAnnotationPresent(Authenticated.class)) {
            all.addAll(ErrorCodes.of("AUTH_REQUIRED", "AUTH_INVALID_CREDENTIALS", "AUTH_TOKEN_EXPIRED"));
            all.addAll(
                    ErrorCodes.of(method.isAnnotationPresent(OpenedBy.class) ? "FORBIDDEN" : "ACCESS_TOKEN_REQUIRED"));
        }
        if (isCounted(method)) all.addAll(ErrorCodes.of("RATE_LIMIT_EXCEEDED"));
        if (takes.body()) all.addAll(ErrorCodes.of("BODY_TOO_LARGE", "UNSUPPORTED_MEDIA_TYPE"));
        if (takes.body() || takes.query()) all.addAll(ErrorCodes.of("VALIDATION_FAILED"));
        if (takes.id()) all.addAll(ErrorCodes.of("NOT_FOUND"));
        if (takes.idempotencyKey()) {
            all.addAll(ErrorCodes.of("IDEMPOTENCY_KEY_REUSED", "IDEMPOTENCY_IN_PROGRESS"));
        }
        if (method.isAnnotationPresent(InService.class)) all.addAll(ErrorCodes.of("MAINTENANCE"));
        Refuses own = method.getAnnotation(Refuses.class);
        if (own != null) all.addAll(ErrorCodes.of(own.value()));
        return all.stream()
                .distinct()
                .collect(Collectors.groupingBy(Refusal.Reason::status, TreeMap::new, Collectors.toList()));
    }

    private APIResponse refusal(int status, List<Refusal.Reason> reasons) {
        String codes = reasons.stream()
                .map(reason -> "`" + reason.name() + "`: " + reason.words())
                .collect(Collectors.joining("\n\n"));
        Schema problem = schemas.of(Problem.class);
        return OASFactory.createAPIResponse().description(codes).content(with(null, Problem.MEDIA_TYPE, problem));
    }

    private static Content with(Content content, String mediaType, Schema schema) {
        Content all = content == null ? OASFactory.createContent() : content;
        return all.addMediaType(mediaType, OASFactory.createMediaType().schema(schema));
    }
}
