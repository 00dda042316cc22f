package com.trailroom.api.openapi;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;

/** What a method takes as its body: the record among its parameters, or the one that stands for a form's parts. */
final class BodyType {

    private BodyType() {}

    static Optional<Class<?>> of(Method method) {
        RequestBody parts = method.getAnnotation(RequestBody.class);
        if (parts != null) return Optional.of(parts.content()[0].schema().implementation());
        return Arrays.stream(method.getParameters())
                .map(Parameter::getType)
                .filter(Class::isRecord)
                .<Class<?>>map(type -> type)
                .findFirst();
    }
}
