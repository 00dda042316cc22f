package com.trailroom.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A form without the right token that is shown again, with what was typed but for secrets, and a sentence on what happened.
 *
 * @param typed by the names of the fields
 */
record FormAgain(Why why, Map<String, String> typed) {

    enum Why {
        LATE("This page was open for too long. Please try again."),
        NO_COOKIE(
                "Your browser sent no cookie along with this form. Please try again. If you read this a second time, allow"
                        + " cookies for this site: signing in does not work without them.");

        private final String words;

        Why(String words) {
            this.words = words;
        }
    }

    /** Pages for everybody, whose forms are sent to the page's own address. */
    private static final Pattern PAGES = Pattern.compile("sign-in(?:/code)?|register(?:/google)?|forgotten-password"
            + "|(?:password|verification|deletion|first-admin|address-change/(?:old|new))/[^/]+");

    private static final String ATTRIBUTE = "trailroom.formAgain";

    FormAgain {
        typed = Map.copyOf(typed);
    }

    /** {@code path} without the slash in front. */
    static boolean isFor(String path) {
        return PAGES.matcher(path).matches();
    }

    static Optional<FormAgain> of(HttpServletRequest request) {
        return Optional.ofNullable((FormAgain) request.getAttribute(ATTRIBUTE));
    }

    void showOn(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    void into(Map<String, Object> model) {
        model.put("form", typed);
        model.put("flash", Map.of("kind", "error", "text", why.words));
    }
}
