package com.trailroom.web.account;

import com.trailroom.web.View;

/** A page that says one thing and leads on. Its words are in the messages, below {@code note.}. */
enum Note {
    CHECK_MAIL("checkMail", "/sign-in"),
    VERIFIED("verified", "/try-ons/new"),
    FORGOTTEN("forgotten", "/sign-in"),
    PASSWORD_SET("passwordSet", "/sign-in"),
    ADDRESS_CONFIRMED("addressConfirmed", "/settings"),
    ADDRESS_CHANGED("addressChanged", "/settings"),
    ADDRESS_TAKEN("addressTaken", "/settings"),
    KEPT("kept", "/settings"),
    LAST_SUPER_ADMIN("lastSuperAdmin", "/settings"),
    DEAD_LINK("deadLink", "/sign-in");

    private final String words;
    private final String next;

    Note(String words, String next) {
        this.words = words;
        this.next = next;
    }

    View view() {
        return View.of("account/note").with("note", words).with("next", next);
    }
}
