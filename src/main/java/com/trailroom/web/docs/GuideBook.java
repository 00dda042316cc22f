package com.trailroom.web.docs;

import com.trailroom.config.Live;
import com.trailroom.config.Settings;
import com.trailroom.partner.reference.ApiReference;
import com.trailroom.partner.reference.ErrorCode;
import com.trailroom.tryon.MagicPicture;
import com.trailroom.web.Prices;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every page of the documentation, written once, and again when what it says of prices changes. */
@ApplicationScoped
class GuideBook {

    private static final List<String> GUIDE = List.of(
            "quick-start", "authentication", "try-ons", "sandbox", "errors", "webhooks", "rate-limits", "changelog");
    private static final Pattern EXAMPLE = Pattern.compile("\\{\\{example:([a-z-]+)}}");
    private static final String ERRORS = "{{errors}}";
    private static final String MAGIC = "{{magic}}";
    private static final String FREE = "{{free}}";
    private static final String TOP = "{{top}}";

    /** What the examples call this site. */
    private static final String PLACEHOLDER = "https://trailroom.example";

    private static final Map<String, String> PROGRAMS = new LinkedHashMap<>();

    static {
        PROGRAMS.put("curl.sh", "shell");
        PROGRAMS.put("python.py", "python");
        PROGRAMS.put("javascript.mjs", "javascript");
        PROGRAMS.put("Example.java", "java");
    }

    @Inject
    ApiReference reference;

    @Inject
    Settings settings;

    @Inject
    Live live;

    private volatile Guide guide;
    private final Map<String, GuidePage> groups = new TreeMap<>();

    private record Guide(Prices prices, Map<String, GuidePage> pages) {}

    @PostConstruct
    void write() {
        ReferenceText text = new ReferenceText(reference);
        reference.groups().keySet().stream()
                .filter(text::knows)
                .forEach(group -> groups.put(group, GuidePage.of("reference/" + group, text.of(group))));
    }

    /** In the order in which they are to be read. */
    List<GuidePage> guide() {
        return List.copyOf(pages().values());
    }

    /** One for each group of operations. */
    List<GuidePage> reference() {
        return List.copyOf(groups.values());
    }

    /** By its path below {@code /docs/}. */
    Optional<GuidePage> find(String path) {
        String group = path.replaceFirst("^reference/", "");
        return Optional.ofNullable(path.equals(group) ? pages().get(path) : groups.get(group));
    }

    /** By its code in lower case, as problems name their type. */
    Optional<ErrorCode> error(String code) {
        return reference.errors().stream()
                .filter(error -> error.code().equalsIgnoreCase(code))
                .findFirst();
    }

    private Map<String, GuidePage> pages() {
        Prices now = Prices.of(live);
        Guide known = guide;
        if (known != null && known.prices().equals(now)) return known.pages();
        Map<String, GuidePage> pages = new LinkedHashMap<>();
        for (String name : GUIDE) pages.put(name, GuidePage.of(name, filled(text(name + ".md"), now)));
        guide = new Guide(now, pages);
        return pages;
    }

    private String filled(String markdown, Prices prices) {
        String withExamples = EXAMPLE.matcher(markdown)
                .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(programs(found.group(1))));
        return withExamples
                .replace(ERRORS, errors())
                .replace(MAGIC, magic())
                .replace(FREE, String.valueOf(prices.free()))
                .replace(TOP, String.valueOf(prices.top()))
                .replace(PLACEHOLDER, settings.baseUrl());
    }

    private static String programs(String example) {
        return PROGRAMS.entrySet().stream()
                .map(program -> "```" + program.getValue() + "\n"
                        + text("examples/" + example + "/" + program.getKey()).strip() + "\n```")
                .collect(Collectors.joining("\n\n"));
    }

    private String errors() {
        return reference.errors().stream()
                .map(error -> "| [`%s`](/docs/errors/%s) | %d | %s | %s |"
                        .formatted(
                                error.code(),
                                error.code().toLowerCase(java.util.Locale.ROOT),
                                error.status(),
                                error.words(),
                                error.retryable() ? "may be sent again" : ""))
                .collect(
                        Collectors.joining("\n", "| Code | Status | What it says | Again? |\n|---|---|---|---|\n", ""));
    }

    private static String magic() {
        return Stream.of(MagicPicture.values())
                .map(picture -> "| `%s` | %s |".formatted(picture.id(), picture.words()))
                .collect(Collectors.joining("\n", "| Picture | A try-on with it |\n|---|---|\n", ""));
    }

    private static String text(String name) {
        try (InputStream in = GuideBook.class.getResourceAsStream("/docs/" + name)) {
            if (in == null) throw new IllegalStateException("missing docs/" + name);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
