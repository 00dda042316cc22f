package com.trailroom.store;

import jakarta.data.repository.DataRepository;
import jakarta.nosql.Embeddable;
import jakarta.nosql.Entity;
import java.io.File;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jnosql.mapping.metadata.ClassScanner;

/**
 * Finds TrailRoom's {@code …Document} classes by their names. JNoSQL's own scanner reads every jar of the server, which takes
 * twenty seconds; this one stands before it, because the WAR's classes come before its libraries. There are no repositories.
 */
public class DocumentScanner implements ClassScanner {

    private static final String ROOT = "com.trailroom";
    private static final String ENDING = "Document.class";

    private final Set<Class<?>> documents = new HashSet<>();

    public DocumentScanner() {
        ClassLoader loader = DocumentScanner.class.getClassLoader();
        try {
            for (URL folder : Collections.list(loader.getResources(ROOT.replace('.', '/'))))
                find(Path.of(folder.toURI()), loader);
        } catch (IOException | URISyntaxException | ClassNotFoundException e) {
            throw new IllegalStateException("The document classes cannot be found", e);
        }
    }

    @Override
    public Set<Class<?>> entities() {
        return annotated(Entity.class);
    }

    @Override
    public Set<Class<?>> embeddables() {
        return annotated(Embeddable.class);
    }

    @Override
    public Set<Class<?>> repositories() {
        return Set.of();
    }

    @Override
    public <T extends DataRepository<?, ?>> Set<Class<?>> repositories(Class<T> kind) {
        return Set.of();
    }

    @Override
    public Set<Class<?>> repositoriesStandard() {
        return Set.of();
    }

    @Override
    public Set<Class<?>> customRepositories() {
        return Set.of();
    }

    private void find(Path root, ClassLoader loader) throws IOException, ClassNotFoundException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file :
                    files.filter(found -> found.toString().endsWith(ENDING)).toList()) {
                String path = root.relativize(file).toString();
                String name =
                        path.substring(0, path.length() - ".class".length()).replace(File.separatorChar, '.');
                documents.add(loader.loadClass(ROOT + "." + name));
            }
        }
    }

    private Set<Class<?>> annotated(Class<? extends Annotation> kind) {
        return documents.stream()
                .filter(found -> found.isAnnotationPresent(kind))
                .collect(Collectors.toUnmodifiableSet());
    }
}
