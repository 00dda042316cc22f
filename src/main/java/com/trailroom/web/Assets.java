package com.trailroom.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The site's own files, under names that change with their contents, so that browsers may keep them for ever. The style
 * sheets named in {@code static/css/app.manifest}, and the scripts named in {@code static/js/app.manifest}, one path below
 * {@code static} a line, become one file each. Templates know it as {@code assets}.
 */
@ApplicationScoped
@Typed(Assets.class)
public class Assets {

    private final Map<String, String> fingerprints = new ConcurrentHashMap<>();
    private final Map<String, String> bundles = new ConcurrentHashMap<>();

    @Inject
    ServletContext files;

    /** Address of the style sheet. */
    public String getCss() {
        return "/assets/app." + fingerprint(bundle("css").orElse("")) + ".css";
    }

    /** Address of the script. */
    public String getJs() {
        return "/assets/app." + fingerprint(bundle("js").orElse("")) + ".js";
    }

    /** Address of one file, such as {@code /static/pictures/a.jpg}; unchanged when there is no such file. */
    public String url(String path) {
        String fingerprint = fingerprints.computeIfAbsent(
                path, p -> read(p).map(Assets::fingerprint).orElse(""));
        return fingerprint.isEmpty() ? path : path + "?v=" + fingerprint;
    }

    /** All files of one kind ({@code css} or {@code js}) as one text, in their manifest's order. */
    Optional<String> bundle(String kind) {
        String text = bundles.computeIfAbsent(kind, this::concatenate);
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private String concatenate(String kind) {
        StringBuilder all = new StringBuilder();
        text("/static/" + kind + "/app.manifest")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(name -> all.append(text("/static/" + name)).append('\n'));
        return all.toString();
    }

    private String text(String path) {
        byte[] bytes = read(path).orElseThrow(() -> new IllegalStateException("missing " + path));
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private Optional<byte[]> read(String path) {
        try (InputStream in = files.getResourceAsStream(path)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String fingerprint(String text) {
        return fingerprint(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String fingerprint(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
