package com.trailroom.audit;

import com.trailroom.kernel.Actor;

/**
 * Something that was done, as it is remembered.
 *
 * @param action  such as {@code account.suspended}
 * @param subject on what: the id of an account, a job, a payment
 * @param before  what it was, and {@code after} what it became; empty when that says nothing. No secrets, no pictures.
 * @param reason  why, in the actor's words; may be empty
 */
public record Deed(Actor actor, String action, String subject, String before, String after, String reason) {

    public Deed {
        if (!action.matches("[a-z0-9_]+(\\.[a-z0-9_]+)+"))
            throw new IllegalArgumentException("not an action: " + action);
    }

    public static Deed of(Actor actor, String action, String subject) {
        return new Deed(actor, action, subject, "", "", "");
    }

    public Deed changing(String from, String to) {
        return new Deed(actor, action, subject, from, to, reason);
    }

    public Deed because(String why) {
        return new Deed(actor, action, subject, before, after, why);
    }
}
