package com.trailroom.partner.key;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A key of an account. It opens what its scopes say until it expires or is revoked; after a rotation its earlier secret works
 * beside the new one until {@code previousUntil}.
 *
 * @param hint  what its owner recognises it by
 * @param live  false for a key of the sandbox
 */
public record ApiKey(
        String id,
        String accountId,
        String name,
        Set<Scope> scopes,
        boolean live,
        String hint,
        Times times,
        Optional<Instant> previousUntil,
        long usageCount) {

    public record Times(
            Instant created, Optional<Instant> expires, Optional<Instant> revoked, Optional<Instant> lastUsed) {}

    public ApiKey {
        scopes = Set.copyOf(scopes);
    }

    public boolean isUsable(Instant now) {
        return times.revoked().isEmpty() && !isExpired(now);
    }

    public boolean isExpired(Instant now) {
        return times.expires().filter(end -> !end.isAfter(now)).isPresent();
    }

    public boolean opens(Scope scope) {
        return scopes.contains(scope);
    }
}
