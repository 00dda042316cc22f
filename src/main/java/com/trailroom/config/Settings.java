package com.trailroom.config;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * TrailRoom's settings by the name of their environment variable without {@code TRAILROOM_}, in lower case and with dots:
 * {@code data.dir} is {@code TRAILROOM_DATA_DIR}. Blank counts as absent.
 */
@ApplicationScoped
public class Settings {

    private static final String PREFIX = "trailroom.";

    public Optional<String> text(String name) {
        return config().getOptionalValue(PREFIX + name, String.class).filter(value -> !value.isBlank());
    }

    public boolean isProduction() {
        return text("mode").filter("production"::equals).isPresent();
    }

    /** The folder of the embedded store, the pictures and the generated keys. */
    public Path dataDirectory() {
        return Path.of(text("data.dir").orElse("data"));
    }

    private static Config config() {
        return ConfigProvider.getConfig(Settings.class.getClassLoader());
    }
}
