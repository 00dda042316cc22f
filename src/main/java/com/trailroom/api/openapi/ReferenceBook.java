package com.trailroom.api.openapi;

import com.trailroom.partner.reference.ApiReference;
import com.trailroom.partner.reference.ErrorCode;
import com.trailroom.partner.reference.Operation;
import com.trailroom.partner.reference.Operation.Answer;
import com.trailroom.partner.reference.Operation.Body;
import com.trailroom.partner.reference.Operation.Field;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.tags.Tag;

/** The description of the API as pages read it; the same as at {@code /openapi}, made once. */
@ApplicationScoped
class ReferenceBook implements ApiReference {

    private List<Operation> operations = List.of();
    private final Map<String, String> groups = new LinkedHashMap<>();

    @PostConstruct
    void write() {
        OpenAPI document = OASFactory.createOpenAPI();
        new Contract().filterOpenAPI(document);
        SchemaReader schemas = new SchemaReader(document.getComponents().getSchemas());
        List<Operation> all = new ArrayList<>();
        document.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((verb, operation) -> all.add(operation(verb.name(), path, operation, schemas))));
        operations = List.copyOf(all);
        for (Tag tag : document.getTags()) groups.put(tag.getName(), tag.getDescription());
    }

    @Override
    public List<Operation> operations() {
        return operations;
    }

    @Override
    public Map<String, String> groups() {
        return Map.copyOf(groups);
    }

    @Override
    public List<ErrorCode> errors() {
        return ErrorCodes.all().stream()
                .map(reason -> new ErrorCode(reason.name(), reason.status(), reason.words(), reason.isRetryable()))
                .toList();
    }

    private static Operation operation(
            String verb, String path, org.eclipse.microprofile.openapi.models.Operation from, SchemaReader schemas) {
        List<Field> parameters = from.getParameters() == null
                ? List.of()
                : from.getParameters().stream()
                        .map(parameter -> parameter(parameter, schemas))
                        .toList();
        List<Body> bodies = new ArrayList<>();
        if (from.getRequestBody() != null) {
            media(from.getRequestBody().getContent()).forEach((type, media) -> bodies.add(body(type, media, schemas)));
        }
        List<Answer> answers = new ArrayList<>();
        from.getResponses().getAPIResponses().forEach((status, answer) -> answers.add(answer(status, answer, schemas)));
        boolean open = from.getSecurity() == null || from.getSecurity().isEmpty();
        boolean byKey = !open
                && from.getSecurity().stream()
                        .anyMatch(need -> need.getSchemes().containsKey(Operations.KEY));
        return new Operation(
                from.getOperationId(),
                verb,
                path,
                from.getTags().get(0),
                from.getSummary(),
                text(from.getDescription()),
                open,
                byKey,
                parameters,
                bodies,
                answers);
    }

    private static Field parameter(Parameter from, SchemaReader schemas) {
        String example = from.getExample() == null ? "" : SchemaReader.plain(from.getExample());
        Field read = schemas.field(from.getName(), from.getIn().toString(), from.getSchema());
        return new Field(
                read.name(),
                read.place(),
                read.type(),
                Boolean.TRUE.equals(from.getRequired()),
                text(from.getDescription()),
                read.choices(),
                example.isEmpty() ? read.example() : example);
    }

    private static Body body(String type, MediaType media, SchemaReader schemas) {
        boolean json = type.equals("application/json");
        return new Body(type, schemas.fields(media.getSchema()), json ? schemas.example(media.getSchema(), false) : "");
    }

    private static Answer answer(String status, APIResponse from, SchemaReader schemas) {
        for (Map.Entry<String, MediaType> media : media(from.getContent()).entrySet()) {
            boolean json = media.getKey().endsWith("json") && media.getValue().getSchema() != null;
            return new Answer(
                    status,
                    text(from.getDescription()),
                    media.getKey(),
                    json ? schemas.fields(media.getValue().getSchema()) : List.of(),
                    json ? schemas.example(media.getValue().getSchema(), true) : "");
        }
        return new Answer(status, text(from.getDescription()), "", List.of(), "");
    }

    private static Map<String, MediaType> media(Content content) {
        return content == null || content.getMediaTypes() == null ? Map.of() : content.getMediaTypes();
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }
}
