package com.trailroom.api.openapi;

import java.util.List;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;

/** What an operation takes, from which most of what it answers follows. */
record Takes(boolean body, List<Parameter> parameters) {

    boolean query() {
        return parameters.stream().anyMatch(parameter -> parameter.getIn() == In.QUERY);
    }

    boolean id() {
        return parameters.stream().anyMatch(parameter -> parameter.getIn() == In.PATH);
    }

    boolean idempotencyKey() {
        return header("Idempotency-Key");
    }

    boolean header(String name) {
        return parameters.stream()
                .anyMatch(parameter ->
                        parameter.getIn() == In.HEADER && parameter.getName().equals(name));
    }
}
