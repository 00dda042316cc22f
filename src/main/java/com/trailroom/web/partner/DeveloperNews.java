package com.trailroom.web.partner;

import com.trailroom.web.View;
import java.util.Map;

/** What the pages say after something was done. */
final class DeveloperNews {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("webhook-changed", "The endpoint was changed."),
            Map.entry("webhook-rotated", "The endpoint has a new secret."),
            Map.entry("webhook-paused", "Nothing is sent to this endpoint until you switch it on again."),
            Map.entry("webhook-enabled", "The endpoint is switched on."),
            Map.entry("webhook-deleted", "The endpoint was deleted, and its log with it."),
            Map.entry("key-renamed", "The key has its new name."),
            Map.entry("key-rotated", "The key has a new secret."),
            Map.entry("key-revoked", "The key was revoked."),
            Map.entry("replayed", "It is being sent again."),
            Map.entry("replayed-all", "What had failed in that time is being sent again."));

    private DeveloperNews() {}

    /** The page with its news, if there is any. */
    static View on(View page, String done) {
        String words = done == null ? null : WORDS.get(done);
        return words == null ? page : page.with("flash", Map.of("kind", "success", "text", words));
    }

    /** The page with why something was not done. */
    static View refused(View page, String words) {
        return page.with("flash", Map.of("kind", "error", "text", words));
    }
}
