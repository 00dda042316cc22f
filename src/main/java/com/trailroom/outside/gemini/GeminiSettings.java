package com.trailroom.outside.gemini;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How to reach Gemini.
 *
 * @param apiKey  the project's key
 * @param baseUrl where the API lives when not at Google
 * @param models  in order of preference, at least one; the next is asked when one is gone
 * @param timeout for one whole call
 */
public record GeminiSettings(String apiKey, Optional<String> baseUrl, List<String> models, Duration timeout) {

    public GeminiSettings {
        if (apiKey.isBlank()) throw new IllegalArgumentException("a Gemini API key is needed");
        if (models.isEmpty()) throw new IllegalArgumentException("at least one Gemini model is needed");
        models = List.copyOf(models);
    }
}
