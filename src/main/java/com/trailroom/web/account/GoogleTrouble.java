package com.trailroom.web.account;

import static java.util.Map.entry;

import java.util.Map;

/** What the sign-in page and the settings say about a way to Google that did not lead back. */
final class GoogleTrouble {

    private static final Map<String, String> WORDS = Map.ofEntries(
            entry("off", "Signing in with Google is not offered here."),
            entry("unreachable", "Google cannot be reached at the moment. Try again, or sign in with your password."),
            entry("refused", "Google did not sign you in. Nothing was changed."),
            entry(
                    "failed",
                    "The answer from Google could not be used: it was late, used before, or not for this browser. Try again."),
            entry("unverified", "Google has not verified your e-mail address, so we cannot tell whose it is."),
            entry(
                    "link",
                    "There is an account with this address, which has not been verified. Sign in with its password, then link"
                            + " Google in the settings."),
            entry("elsewhere", "This Google account signs in to another TrailRoom account. Unlink it there first."),
            entry("password", "Set a password first: without Google you could not sign in any more."),
            entry("closed", "New accounts are not taken at the moment. Try again another day."),
            entry("suspended", "This account is suspended."),
            entry("late", "That took more than ten minutes. Start again."));

    private GoogleTrouble() {}

    static Map<String, String> flash(String code) {
        return Map.of("kind", "error", "text", WORDS.getOrDefault(code, WORDS.get("failed")));
    }
}
