package com.trailroom.api.openapi;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;

/** What a resource's method takes besides its body. */
final class Parameters {

    private static final Map<String, String> HEADERS = Map.of(
            "Idempotency-Key",
            "1 to 255 visible ASCII characters: the same key and body are done once and answered alike for 24 hours",
            "Prefer",
            "wait=N holds the answer up to N seconds, at most 60, until the job has ended",
            "Last-Event-ID",
            "The id of the last event that was heard: only what is new is sent");

    private final Schemas schemas;

    Parameters(Schemas schemas) {
        this.schemas = schemas;
    }

    List<Parameter> of(Method method) {
        Stream<Parameter> declared = Arrays.stream(method.getParameters())
                .flatMap(parameter -> parameter.isAnnotationPresent(BeanParam.class)
                        ? Arrays.stream(parameter.getType().getDeclaredFields())
                        : Stream.of(parameter))
                .map(this::parameter)
                .flatMap(Optional::stream);
        return Stream.concat(declared, tag(method)).toList();
    }

    /** Who has a picture sends its tag: JAX-RS evaluates it, so that no parameter shows it. */
    private Stream<Parameter> tag(Method method) {
        return Arrays.stream(method.getAnnotationsByType(APIResponse.class))
                .filter(answer -> answer.responseCode().equals("304"))
                .map(answer -> OASFactory.createParameter()
                        .name("If-None-Match")
                        .in(In.HEADER)
                        .description("The ETag of the picture one has")
                        .schema(schemas.of(String.class)));
    }

    private Optional<Parameter> parameter(AnnotatedElement from) {
        PathParam path = from.getAnnotation(PathParam.class);
        QueryParam query = from.getAnnotation(QueryParam.class);
        HeaderParam header = from.getAnnotation(HeaderParam.class);
        if (path != null)
            return Optional.of(parameter(path.value(), In.PATH, from).required(true));
        if (query != null) return Optional.of(parameter(query.value(), In.QUERY, from));
        if (header != null) return Optional.of(parameter(header.value(), In.HEADER, from));
        return Optional.empty();
    }

    private Parameter parameter(String name, In in, AnnotatedElement from) {
        Parameter parameter = OASFactory.createParameter()
                .name(name)
                .in(in)
                .description(HEADERS.get(name))
                .schema(schemas.of(String.class));
        var notes = from.getAnnotation(org.eclipse.microprofile.openapi.annotations.parameters.Parameter.class);
        if (notes == null) return parameter;
        Class<?> type = notes.schema().implementation();
        parameter.setSchema(SchemaNotes.applied(notes.schema(), schemas.of(type == Void.class ? String.class : type)));
        if (notes.required()) parameter.setRequired(true);
        if (!notes.description().isEmpty()) parameter.setDescription(notes.description());
        if (!notes.example().isEmpty()) {
            parameter.setExample(
                    SchemaNotes.value(notes.example(), parameter.getSchema().getType()));
        }
        return parameter;
    }
}
