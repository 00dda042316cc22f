package com.trailroom.web.account;

import static java.util.Map.entry;

import java.util.Map;

/** What the settings say after something was changed. */
final class SettingsNews {

    private static final Map<String, String> WORDS = Map.ofEntries(
            entry("name", "Your name was changed."),
            entry("mail", "A mail with a link is on its way. It may take a minute, and may be in the spam folder."),
            entry("address", "We have written to you. Your address changes once the links in our mails were used."),
            entry("password", "Your password was changed, and all other sessions were signed out."),
            entry("google", "Google no longer signs in to this account."),
            entry("google-linked", "You can sign in with Google from now on."),
            entry("factor-off", "Your second factor is off."),
            entry("session", "The session was signed out."),
            entry("sessions", "All other sessions were signed out."),
            entry("deletion", "Your account will be deleted in seven days. Until then you can change your mind."),
            entry("kept", "Your account stays."));

    private SettingsNews() {}

    static Map<String, String> flash(String done) {
        return Map.of("kind", "success", "text", WORDS.getOrDefault(done, "Saved."));
    }
}
