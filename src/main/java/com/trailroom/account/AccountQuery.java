package com.trailroom.account;

import com.trailroom.kernel.Ids;
import java.util.Locale;
import java.util.Optional;

/**
 * Which accounts an administrator looks for; what is empty does not matter.
 *
 * @param text        an account's id, or a part of an address, of three characters or more
 * @param paying      whether on the paid tier
 * @param oldestFirst instead of the newest
 */
public record AccountQuery(
        Optional<String> text,
        Optional<Role> role,
        Optional<Boolean> active,
        Optional<Boolean> paying,
        boolean oldestFirst) {

    public static final int SHORTEST = EmailParts.LENGTH;

    public AccountQuery {
        text = text.map(typed -> typed.strip().toLowerCase(Locale.ROOT)).filter(typed -> !typed.isEmpty());
    }

    /** Whether the text is too short to look for. */
    public boolean isTooShort() {
        return text.filter(typed -> typed.length() < SHORTEST).isPresent();
    }

    Optional<String> id() {
        return text.filter(typed -> Ids.isWellFormed("usr", typed));
    }

    Optional<String> part() {
        return text.filter(typed -> id().isEmpty());
    }
}
