package com.trailroom.account;

import com.trailroom.kernel.Refusal;

/** Why something about an account is declined, in words for the field it concerns where there is one. */
public enum AccountRefusal implements Refusal.Reason {
    EMAIL_INVALID("Enter an e-mail address such as name@example.org."),
    PASSWORD_TOO_SHORT("Choose a password of at least 8 characters."),
    PASSWORD_TOO_LONG("Choose a password of at most 128 characters."),
    PASSWORD_TOO_COMMON("This password is among the first that are guessed. Choose another."),
    DISPLAY_NAME_TOO_LONG("Use a name of at most 80 characters."),
    GOOGLE_LINKED_ELSEWHERE("This Google account signs in to another TrailRoom account."),
    EMAIL_NOT_VERIFIED(403, "Confirm your e-mail address first: a mail with a link is in your inbox."),
    REGISTRATION_CLOSED(403, "New accounts are not taken at the moment. Try again another day."),
    LAST_SUPER_ADMIN("There must be a super admin. Make somebody else one first."),
    ADMIN_OUT_OF_REACH("This account is an administrator\u2019s: only a super admin can do that."),
    PASSWORD_NEEDED_FIRST("Choose a password first, or there would be no way left to sign in.");

    private final int status;
    private final String words;

    AccountRefusal(String words) {
        this(400, words);
    }

    AccountRefusal(int status, String words) {
        this.status = status;
        this.words = words;
    }

    @Override
    public String words() {
        return words;
    }

    @Override
    public int status() {
        return status;
    }
}
