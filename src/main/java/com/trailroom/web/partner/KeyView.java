package com.trailroom.web.partner;

import com.trailroom.partner.key.ApiKey;
import com.trailroom.partner.key.Scope;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A key as the pages show it.
 *
 * @param state    {@code active}, {@code expired} or {@code revoked}: the end of its key in the messages
 * @param expires  null when it has no end
 * @param lastUsed null when it was never used
 * @param previous until when the earlier secret works, too; null when it does not
 */
public record KeyView(
        String id,
        String name,
        boolean live,
        String hint,
        List<String> scopes,
        String state,
        String badge,
        String created,
        String createdIso,
        String expires,
        String lastUsed,
        String used,
        String previous) {

    static KeyView of(ApiKey key, Instant now) {
        String state = key.times().revoked().isPresent() ? "revoked" : key.isExpired(now) ? "expired" : "active";
        return new KeyView(
                key.id(),
                key.name(),
                key.live(),
                key.hint(),
                key.scopes().stream().sorted().map(Scope::code).toList(),
                state,
                state.equals("active") ? "completed" : "quiet",
                Times.minute(key.times().created()),
                key.times().created().toString(),
                key.times().expires().map(Times::minute).orElse(null),
                key.times().lastUsed().map(Times::minute).orElse(null),
                String.format(Locale.ENGLISH, "%,d", key.usageCount()),
                key.previousUntil().filter(now::isBefore).map(Times::minute).orElse(null));
    }

    public boolean active() {
        return state.equals("active");
    }

    /** What a key can open. */
    static List<String> choices() {
        return Arrays.stream(Scope.values()).map(Scope::code).toList();
    }
}
