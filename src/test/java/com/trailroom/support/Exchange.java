package com.trailroom.support;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A request and what is answered to it, for servlet filters without a container. */
public final class Exchange {

    private final String method;
    private final URI address;
    private final String peer;
    private final Map<String, String> headers;
    private final Map<String, List<String>> answered = new TreeMap<>();
    private final Map<String, Object> attributes = new HashMap<>();
    private int status = 200;
    private boolean passed;
    private HttpServletRequest onward;

    /** {@code headers} are names and values by turns. */
    public Exchange(String method, String address, String peer, String... headers) {
        this.method = method;
        this.address = URI.create(address);
        this.peer = peer;
        this.headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (int i = 0; i < headers.length; i += 2) this.headers.put(headers[i], headers[i + 1]);
    }

    public HttpServletRequest request() {
        return proxy(HttpServletRequest.class, (name, values) -> switch (name) {
            case "getMethod" -> method;
            case "getRequestURI" -> address.getRawPath();
            case "getQueryString" -> address.getRawQuery();
            case "getServerName" -> address.getHost();
            case "getRemoteAddr" -> peer;
            case "getCookies" -> cookies();
            case "getAttribute" -> attributes.get(values[0].toString());
            case "setAttribute" -> attributes.put(values[0].toString(), values[1]);
            case "isSecure" -> address.getScheme().equals("https");
            case "getHeader" -> headers.get(values[0].toString());
            case "getHeaders" ->
                Collections.enumeration(
                        headers.containsKey(values[0].toString())
                                ? List.of(headers.get(values[0].toString()))
                                : List.of());
            default -> null;
        });
    }

    public HttpServletResponse response() {
        return proxy(HttpServletResponse.class, (name, values) -> {
            switch (name) {
                case "setHeader" -> answered.put(values[0].toString(), new ArrayList<>(List.of(values[1].toString())));
                case "addHeader" ->
                    answered.computeIfAbsent(values[0].toString(), key -> new ArrayList<>())
                            .add(values[1].toString());
                case "setStatus", "sendError" -> status = (int) values[0];
                default -> {}
            }
            return null;
        });
    }

    public FilterChain chain() {
        return (request, response) -> {
            passed = true;
            onward = (HttpServletRequest) request;
        };
    }

    /** The request as it was passed on. */
    public HttpServletRequest onward() {
        return onward;
    }

    /** Whether the chain went on. */
    public boolean passed() {
        return passed;
    }

    public int status() {
        return status;
    }

    public List<String> headers(String name) {
        return answered.getOrDefault(name, List.of());
    }

    private Cookie[] cookies() {
        return Stream.of(headers.getOrDefault("Cookie", "").split("; *"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .map(pair -> new Cookie(pair[0], pair[1]))
                .toArray(Cookie[]::new);
    }

    private interface Calls {
        Object answer(String method, Object[] values);
    }

    private static <T> T proxy(Class<T> type, Calls calls) {
        return type.cast(Proxy.newProxyInstance(
                Exchange.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, values) -> calls.answer(method.getName(), values)));
    }
}
