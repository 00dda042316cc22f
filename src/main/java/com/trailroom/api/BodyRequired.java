package com.trailroom.api;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import java.util.List;

/** A resource that takes a body gets one, of a type that was named. */
@Provider
public class BodyRequired implements ContainerRequestFilter {

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        boolean takesBody = Arrays.stream(resource.getResourceMethod().getParameters())
                .filter(parameter -> parameter.getAnnotations().length == 0)
                .anyMatch(body -> body.getType().isRecord() || body.getType() == List.class);
        if (!takesBody || request.getMethod().equals(HttpMethod.OPTIONS)) return;
        if (!request.hasEntity()) throw Invalid.in("body", FieldFault.REQUIRED);
        MediaType type = request.getMediaType();
        if (type == null || type.isWildcardType() || type.isWildcardSubtype()) throw new NotSupportedException();
    }
}
