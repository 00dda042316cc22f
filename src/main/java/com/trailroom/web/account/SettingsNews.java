package com.trailroom.web.account;

import java.util.Map;

/** What the settings say after something was changed. */
final class SettingsNews {

    private static final Map<String, String> WORDS = Map.of(
            "name", "Your name was changed.",
            "address", "We have written to you. Your address changes once the links in our mails were used.",
            "password", "Your password was changed, and all other sessions were signed out.",
            "google", "Google no longer signs in to this account.",
            "factor-off", "Your second factor is off.",
            "session", "The session was signed out.",
            "sessions", "All other sessions were signed out.",
            "deletion", "Your account will be deleted in seven days. Until then you can change your mind.",
            "kept", "Your account stays.");

    private SettingsNews() {}

    static Map<String, String> flash(String done) {
        return Map.of("kind", "success", "text", WORDS.getOrDefault(done, "Saved."));
    }
}
