package com.trailroom.outside;

import com.trailroom.config.Settings;
import com.trailroom.outside.gemini.GeminiEngine;
import com.trailroom.outside.gemini.GeminiSettings;
import com.trailroom.outside.local.LocalEngine;
import com.trailroom.tryon.TryOnEngine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Which engine makes the pictures: Gemini when a key is set, else the local one, unless {@code TRAILROOM_ENGINE} says. */
@ApplicationScoped
class EngineChoice {

    private static final String MODELS = "gemini-3.1-flash-image,gemini-3-pro-image,gemini-nano-banana-2.1";

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @Produces
    @Singleton
    TryOnEngine engine() {
        Optional<String> key = settings.text("gemini.api.key");
        String wanted = settings.text("engine").orElse("auto");
        return switch (wanted) {
            case "local" -> new LocalEngine();
            case "gemini" -> gemini(key.orElseThrow());
            default -> key.<TryOnEngine>map(this::gemini).orElseGet(LocalEngine::new);
        };
    }

    private TryOnEngine gemini(String key) {
        List<String> models = Arrays.stream(
                        settings.text("gemini.models").orElse(MODELS).split(","))
                .map(String::strip)
                .toList();
        Duration timeout = settings.duration("gemini.timeout").orElse(Duration.ofSeconds(60));
        return new GeminiEngine(new GeminiSettings(key, settings.text("gemini.base.url"), models, timeout), clock);
    }
}
