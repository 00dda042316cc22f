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
 * {@code static} a line, become one file each: they are on every page. A part of the site may have a manifest of its own, such
 * as {@code developer.manifest}, for what only its pages need. Templates know it as {@code assets}.
 */
@ApplicationScoped
@Typed(Assets.class)
public class Assets {

    private static final String EVERYWHERE = "app";

    private final Map<String, String> fingerprints = new ConcurrentHashMap<>();
    private final Map<String, String> bundles = new ConcurrentHashMap<>();
    private final Map<String, String> addresses = new ConcurrentHashMap<>();

    @Inject
    ServletContext files;

    /** Address of the style sheet. */
    public String getCss() {
        return css(EVERYWHERE);
    }

    /** Address of the script. */
    public String getJs() {
        return js(EVERYWHERE);
    }

    /** Address of the style sheet of a part of the site. */
    public String css(String part) {
        return address(part, "css");
    }

    /** Address of the script of a part of the site. */
    public String js(String part) {
        return address(part, "js");
    }

    /** Address of one file, such as {@code /static/pictures/a.jpg}; unchanged when there is no such file. */
    public String url(String path) {
        String fingerprint = fingerprints.computeIfAbsent(
                path, p -> read(p).map(Assets::fingerprint).orElse(""));
        return fingerprint.isEmpty() ? path : path + "?v=" + fingerprint;
    }

    /** All of a part's files of one kind ({@code css} or {@code js}) as one text, in their manifest's order. */
    Optional<String> bundle(String part, String kind) {
        String manifest = "/static/" + kind + "/" + part + ".manifest";
        return Optional.ofNullable(bundles.computeIfAbsent(
                manifest, path -> read(path).map(this::concatenate).orElse(null)));
    }

    private String address(String part, String kind) {
        return addresses.computeIfAbsent(
                part + "." + kind,
                name -> "/assets/" + part + "."
                        + fingerprint(bundle(part, kind).orElse("").getBytes(StandardCharsets.UTF_8)) + "." + kind);
    }

    private String concatenate(byte[] manifest) {
        StringBuilder all = new StringBuilder();
        new String(manifest, StandardCharsets.UTF_8)
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

    private static String fingerprint(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
