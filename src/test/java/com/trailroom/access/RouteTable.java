package com.trailroom.access;

import jakarta.servlet.annotation.WebServlet;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.Application;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every way into the product, as the code itself says: resources of both applications, servlets, and the files beside them. */
final class RouteTable {

    /** What the server answers by itself. */
    private static final List<String> OF_THE_SERVER =
            List.of("/health", "/health/live", "/health/ready", "/health/started", "/metrics", "/openapi");

    private static final Pattern VARIABLE = Pattern.compile("\\{\\s*([\\w.-]+)\\s*(?::(?:[^{}]|\\{[^{}]*\\})*)?\\}");
    private static final Pattern MAPPED = Pattern.compile("<url-pattern>([^<]+)</url-pattern>");
    private static final Pattern FILTER = Pattern.compile("(?s)<filter-mapping>.*?</filter-mapping>");

    private RouteTable() {}

    static List<Route> all() {
        TreeMap<String, Route> all = new TreeMap<>();
        Stream.of(
                        resources("", new com.trailroom.web.Application()),
                        resources("/api/v1", new com.trailroom.api.Application()),
                        servlets(),
                        files(),
                        OF_THE_SERVER.stream().map(path -> new Route("GET", path, Set.of())))
                .flatMap(routes -> routes)
                .forEach(route -> all.merge(route.name(), route, RouteTable::both));
        return all.values().stream().sorted().toList();
    }

    /** Methods that differ in what they take are one route. */
    private static Route both(Route one, Route other) {
        List<String> takes = new ArrayList<>(one.takes());
        takes.addAll(other.takes());
        return new Route(one.verb(), one.path(), Set.copyOf(takes));
    }

    private static Stream<Route> resources(String base, Application application) {
        return application.getClasses().stream()
                .filter(type -> type.isAnnotationPresent(jakarta.ws.rs.Path.class))
                .flatMap(type -> Arrays.stream(type.getMethods()).flatMap(method -> route(base, type, method)));
    }

    private static Stream<Route> route(String base, Class<?> resource, Method method) {
        Optional<String> verb = Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(found -> found != null)
                .map(HttpMethod::value)
                .findFirst();
        jakarta.ws.rs.Path own = method.getAnnotation(jakarta.ws.rs.Path.class);
        if (verb.isEmpty()) {
            if (own != null)
                throw new AssertionError(method + " locates further resources, which this does not follow");
            return Stream.empty();
        }
        String path =
                joined(base, resource.getAnnotation(jakarta.ws.rs.Path.class).value(), own == null ? "" : own.value());
        return Stream.of(new Route(verb.get(), path, takes(resource, method)));
    }

    private static Set<String> takes(Class<?> resource, Method method) {
        Consumes consumes = Optional.ofNullable(method.getAnnotation(Consumes.class))
                .orElse(resource.getAnnotation(Consumes.class));
        return consumes == null ? Set.of() : Set.of(consumes.value());
    }

    private static String joined(String... parts) {
        String path = Stream.of(parts)
                .map(part -> part.replaceAll("^/|/$", ""))
                .filter(part -> !part.isEmpty())
                .reduce("", (left, right) -> left + "/" + right);
        return path.isEmpty() ? "/" : VARIABLE.matcher(path).replaceAll("{$1}");
    }

    private static Stream<Route> servlets() {
        Path root = Path.of("src/main/java");
        try (Stream<Path> files = Files.walk(root)) {
            List<Path> servlets = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> text(file).contains("@WebServlet"))
                    .toList();
            return servlets.stream()
                    .map(file -> root.relativize(file).toString())
                    .map(name -> name.replaceAll("\\.java$", "").replace(File.separatorChar, '.'))
                    .map(RouteTable::loaded)
                    .flatMap(RouteTable::servlet);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> loaded(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Route> servlet(Class<?> servlet) {
        WebServlet mapping = servlet.getAnnotation(WebServlet.class);
        List<String> verbs = Arrays.stream(servlet.getDeclaredMethods())
                .map(Method::getName)
                .flatMap(name -> switch (name) {
                    case "doGet", "service" -> Stream.of("GET");
                    case "doPost" -> Stream.of("POST");
                    case "doPut" -> Stream.of("PUT");
                    case "doDelete" -> Stream.of("DELETE");
                    default -> Stream.<String>empty();
                })
                .distinct()
                .toList();
        return Stream.of(mapping.urlPatterns(), mapping.value())
                .flatMap(Arrays::stream)
                .flatMap(path -> verbs.stream().map(verb -> new Route(verb, path, Set.of())));
    }

    private static Stream<Route> files() {
        String xml = text(Path.of("src/main/webapp/WEB-INF/web.xml"));
        return MAPPED.matcher(FILTER.matcher(xml).replaceAll(""))
                .results()
                .map(found -> new Route("GET", found.group(1), Set.of()));
    }
}
