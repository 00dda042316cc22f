package com.trailroom.api.openapi;

import com.trailroom.api.Authenticated;
import com.trailroom.api.OpenedBy;
import com.trailroom.api.RoutePath;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;

/** A resource's operations. Methods that differ only in the body's type are one operation, described by one of them. */
final class Operations {

    /** Where an operation is. */
    record Address(String path, String verb) implements Comparable<Address> {
        @Override
        public int compareTo(Address other) {
            return (path + " " + verb).compareTo(other.path + " " + other.verb);
        }
    }

    static final String BEARER = "bearer";
    static final String KEY = "apiKey";

    private final Schemas schemas;
    private final Parameters parameters;
    private final Answers answers;

    Operations(Schemas schemas) {
        this.schemas = schemas;
        this.parameters = new Parameters(schemas);
        this.answers = new Answers(schemas);
    }

    Map<Address, Operation> of(Class<?> resource) {
        Map<Address, List<Method>> methods = Arrays.stream(resource.getDeclaredMethods())
                .filter(method -> verb(method).isPresent())
                .filter(method -> !verb(method).get().equals(HttpMethod.HEAD))
                .collect(Collectors.groupingBy(Operations::address, TreeMap::new, Collectors.toList()));
        Map<Address, Operation> operations = new TreeMap<>();
        methods.forEach((address, same) -> operations.put(address, operation(resource, same)));
        return operations;
    }

    private Operation operation(Class<?> resource, List<Method> same) {
        Method main = same.stream()
                .filter(method -> described(method) != null)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(same.get(0) + " is not described"));
        Optional<RequestBody> body = body(same);
        Takes takes = new Takes(body.isPresent(), parameters.of(main));
        Operation operation = OASFactory.createOperation()
                .operationId(described(main).operationId())
                .summary(described(main).summary())
                .addTag(resource.getAnnotation(Tag.class).name())
                .responses(answers.of(main, takes));
        description(main).ifPresent(operation::setDescription);
        takes.parameters().forEach(operation::addParameter);
        body.ifPresent(operation::setRequestBody);
        security(main).forEach(operation::addSecurityRequirement);
        return operation;
    }

    private static List<SecurityRequirement> security(Method main) {
        boolean open = !main.getDeclaringClass().isAnnotationPresent(Authenticated.class)
                && !main.isAnnotationPresent(Authenticated.class);
        if (open) return List.of();
        Stream<String> schemes = main.isAnnotationPresent(OpenedBy.class) ? Stream.of(BEARER, KEY) : Stream.of(BEARER);
        return schemes.map(scheme -> OASFactory.createSecurityRequirement().addScheme(scheme))
                .toList();
    }

    /** With the scopes that a key needs, for which OpenAPI has no place. */
    private static Optional<String> description(Method main) {
        OpenedBy opened = main.getAnnotation(OpenedBy.class);
        String scopes = opened == null
                ? ""
                : Arrays.stream(opened.value())
                        .map(scope -> "`" + scope.code() + "`")
                        .collect(Collectors.joining(", "));
        return Stream.of(described(main).description(), scopes.isEmpty() ? "" : "A key needs the scope " + scopes + ".")
                .filter(text -> !text.isEmpty())
                .reduce((first, second) -> first + "\n\n" + second);
    }

    private Optional<RequestBody> body(List<Method> same) {
        var content = OASFactory.createContent();
        for (Method method : same) {
            Optional<Class<?>> record = BodyType.of(method);
            String type = consumes(method);
            record.ifPresent(body ->
                    content.addMediaType(type, OASFactory.createMediaType().schema(schemas.of(body))));
        }
        return content.getMediaTypes() == null || content.getMediaTypes().isEmpty()
                ? Optional.empty()
                : Optional.of(OASFactory.createRequestBody().required(true).content(content));
    }

    private static String consumes(Method method) {
        Consumes own = method.getAnnotation(Consumes.class);
        Consumes all = method.getDeclaringClass().getAnnotation(Consumes.class);
        String type = own != null ? own.value()[0] : all != null ? all.value()[0] : MediaType.WILDCARD;
        return type.equals(MediaType.WILDCARD) ? MediaType.APPLICATION_JSON : type;
    }

    private static org.eclipse.microprofile.openapi.annotations.Operation described(Method method) {
        return method.getAnnotation(org.eclipse.microprofile.openapi.annotations.Operation.class);
    }

    private static Address address(Method method) {
        return new Address("/api/v1" + RoutePath.of(method), verb(method).orElseThrow());
    }

    private static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .map(type -> type.getAnnotation(HttpMethod.class))
                .filter(java.util.Objects::nonNull)
                .map(HttpMethod::value)
                .findFirst();
    }
}
