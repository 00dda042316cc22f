package com.trailroom.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;

/** A form on its way to a resource, for JAX-RS filters without a container. */
final class SentRequest {

    private final String path;
    private final MediaType type;
    private String method;
    private InputStream body;

    private SentRequest(String method, String path, MediaType type, String body) {
        this.method = method;
        this.path = path;
        this.type = type;
        this.body = new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8));
    }

    static SentRequest form(String method, String path, String body) {
        return new SentRequest(method, path, MediaType.APPLICATION_FORM_URLENCODED_TYPE, body);
    }

    static SentRequest files(String path, String body) {
        return new SentRequest("POST", path, new MediaType("multipart", "form-data"), body);
    }

    String method() {
        return method;
    }

    /** What is left of it to read. */
    String body() throws IOException {
        return new String(body.readAllBytes(), StandardCharsets.UTF_8);
    }

    ContainerRequestContext context() {
        return proxy(ContainerRequestContext.class, (name, values) -> {
            switch (name) {
                case "setEntityStream" -> body = (InputStream) values[0];
                case "setMethod" -> method = (String) values[0];
                default -> {}
            }
            return switch (name) {
                case "getMethod" -> method;
                case "getMediaType" -> type;
                case "getEntityStream" -> body;
                case "getUriInfo" -> proxy(UriInfo.class, (of, none) -> of.equals("getPath") ? path : null);
                default -> null;
            };
        });
    }

    private interface Calls {
        Object answer(String method, Object[] values);
    }

    private static <T> T proxy(Class<T> type, Calls calls) {
        return type.cast(Proxy.newProxyInstance(
                SentRequest.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, values) -> calls.answer(method.getName(), values)));
    }
}
