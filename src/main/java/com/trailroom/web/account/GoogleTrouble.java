package com.trailroom.web.account;

import java.util.Map;

/** What the sign-in page says about a way to Google that did not lead back. */
final class GoogleTrouble {

    private static final Map<String, String> WORDS = Map.of(
            "off", "Signing in with Google is not offered here.",
            "unreachable", "Google cannot be reached at the moment. Try again, or sign in with your password.",
            "refused", "Google did not sign you in. Nothing was changed.",
            "failed",
                    "The answer from Google could not be used: it was late, used before, or not for this browser. Try again.",
            "unverified", "Google has not verified your e-mail address, so we cannot tell whose it is.",
            "link",
                    "There is an account with this address, which has not been verified. Sign in with its password, then link"
                            + " Google in the settings.",
            "suspended", "This account is suspended.",
            "late", "That took more than ten minutes. Start again.");

    private GoogleTrouble() {}

    static Map<String, String> flash(String code) {
        return Map.of("kind", "error", "text", WORDS.getOrDefault(code, WORDS.get("failed")));
    }
}
