package com.trailroom.web.admin.user;

import com.trailroom.partner.key.ApiKey;
import com.trailroom.partner.key.Scope;
import com.trailroom.web.admin.Times;
import java.time.Instant;
import java.util.stream.Collectors;

/** An API key as its list shows it; never the secret. */
public record KeyRow(
        String id,
        String name,
        String hint,
        String scopes,
        boolean usable,
        String created,
        String lastUsed,
        long uses) {

    static KeyRow of(ApiKey key, Instant now) {
        return new KeyRow(
                key.id(),
                key.name(),
                key.hint(),
                key.scopes().stream().map(Scope::code).sorted().collect(Collectors.joining(", ")),
                key.isUsable(now),
                Times.minute(key.times().created()),
                key.times().lastUsed().map(Times::minute).orElse(""),
                key.usageCount());
    }
}
