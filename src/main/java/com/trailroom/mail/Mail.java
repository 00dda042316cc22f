package com.trailroom.mail;

/**
 * A mail as it is sent; no header can hold a second one.
 *
 * @param id   unique for ever, of characters that a Message-ID takes
 * @param text the same as {@code html}, for readers without
 */
public record Mail(String id, String to, String subject, String text, String html) {

    public Mail {
        if (!id.matches("[a-zA-Z0-9._-]+")) throw new IllegalArgumentException("not an id for a mail");
        if (to.isBlank() || hasControls(to)) throw new IllegalArgumentException("not an address");
        if (hasControls(subject)) throw new IllegalArgumentException("a subject has one line");
    }

    /** Without what it says, which may be a secret. */
    @Override
    public String toString() {
        return "Mail[" + id + "]";
    }

    private static boolean hasControls(String header) {
        return header.chars().anyMatch(Character::isISOControl);
    }
}
