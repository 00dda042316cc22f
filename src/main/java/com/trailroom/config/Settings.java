package com.trailroom.config;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * TrailRoom's settings by the name of their environment variable without {@code TRAILROOM_}, in lower case and with dots:
 * {@code data.dir} is {@code TRAILROOM_DATA_DIR}. Any of them may come from a file that {@code …_FILE} names. Blank counts
 * as absent. A name that is not in the catalogue is an {@link IllegalArgumentException}.
 */
@ApplicationScoped
public class Settings {

    private static final String PREFIX = "trailroom.";

    public Optional<String> text(String name) {
        Rule rule = rule(name);
        return given(rule.name()).or(() -> given(rule.name() + ".file").map(Settings::contents));
    }

    public Optional<Integer> number(String name) {
        return text(name).map(Integer::valueOf);
    }

    /** Written as {@code 500ms}, {@code 60s}, {@code 5m}, {@code 12h} or {@code 30d}. */
    public Optional<Duration> duration(String name) {
        return text(name).map(Rule::duration);
    }

    /** Written as {@code 0s,30s,5m}. */
    public Optional<List<Duration>> durations(String name) {
        return text(name)
                .map(list -> Arrays.stream(list.split(",")).map(Rule::duration).toList());
    }

    /** Written as {@code 20,6s}. */
    public Optional<Rate> rate(String name) {
        return text(name).map(Rate::of);
    }

    public boolean isProduction() {
        return text("mode").filter("production"::equals).isPresent();
    }

    /** The folder of the embedded store, the pictures and the generated keys. */
    public Path dataDirectory() {
        return Path.of(text("data.dir").orElse("data"));
    }

    /** How long pictures are kept after the try-on. */
    public Duration pictureRetention() {
        return duration("image.retention").orElse(Duration.ofDays(30));
    }

    /** TrailRoom's public address, without a slash at its end. */
    public String baseUrl() {
        return publicAddress()
                .orElseGet(() -> "http://localhost:"
                        + config().getOptionalValue("payara.instance.http.port", String.class)
                                .orElse("8080"));
    }

    /** That, when somebody has told it. */
    public Optional<String> publicAddress() {
        return text("base.url").map(address -> address.replaceAll("/+$", ""));
    }

    /** Whether an account may spend only once its address is known to be its owner's. */
    public boolean requiresVerifiedEmail() {
        return text("require.verified.email").map(Boolean::valueOf).orElse(isProduction());
    }

    /** What is missing or wrong, a sentence each, without any value: it may be a secret. */
    List<String> problems() {
        List<String> problems = new ArrayList<>();
        for (Rule rule : Catalogue.ALL) {
            try {
                Optional<String> value = text(rule.name());
                if (value.isEmpty() && rule.needed() && isProduction()) problems.add(rule.variable() + " is missing.");
                if (!value.map(rule.takes()::test).orElse(true)) {
                    problems.add(rule.variable() + " must be " + rule.words() + ".");
                }
            } catch (UnreadableFile unreadable) {
                problems.add(rule.variable() + "_FILE names a file that cannot be read.");
            }
        }
        if (problems.isEmpty() && text("engine").filter("gemini"::equals).isPresent()) {
            if (text("gemini.api.key").isEmpty()) problems.add("TRAILROOM_ENGINE is gemini, which needs an API key.");
        }
        if (problems.isEmpty()) problems.addAll(mailProblems());
        return problems;
    }

    private List<String> mailProblems() {
        List<String> problems = new ArrayList<>();
        boolean sends = text("smtp.host").isPresent();
        if (isProduction() && requiresVerifiedEmail() && !sends) {
            problems.add("TRAILROOM_SMTP_HOST is missing: addresses are verified by mail."
                    + " Set TRAILROOM_REQUIRE_VERIFIED_EMAIL to false to do without.");
        }
        if (sends && text("smtp.from").isEmpty()) problems.add("TRAILROOM_SMTP_FROM is missing: mails need a sender.");
        if (sends && isProduction() && text("base.url").isEmpty()) {
            problems.add("TRAILROOM_BASE_URL is missing: mails hold links.");
        }
        return problems;
    }

    private static Rule rule(String name) {
        Rule rule = Catalogue.BY_NAME.get(name);
        if (rule == null) throw new IllegalArgumentException("no setting " + name);
        return rule;
    }

    private static Optional<String> given(String name) {
        return config().getOptionalValue(PREFIX + name, String.class)
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    private static String contents(String file) {
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException | RuntimeException e) {
            throw new UnreadableFile(e);
        }
    }

    private static Config config() {
        return ConfigProvider.getConfig(Settings.class.getClassLoader());
    }

    private static final class UnreadableFile extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnreadableFile(Exception cause) {
            super("a setting's file cannot be read", cause);
        }
    }
}
