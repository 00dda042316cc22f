package com.trailroom.api.partner;

import com.trailroom.partner.key.ApiKey;
import com.trailroom.partner.key.IssuedKey;
import com.trailroom.partner.key.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An API key; its secret only in the answer that makes it. */
public record KeyBody(
        @Schema(required = true, example = KeyBody.ID) String id,
        @Schema(required = true, example = "Shop") String name,
        @Schema(
                        required = true,
                        description = "What it opens",
                        enumeration = {"tryon:write", "tryon:read", "credits:read"},
                        example = "[\"tryon:write\", \"tryon:read\"]")
                List<String> scopes,
        @Schema(description = "False for a key of the sandbox", example = "true") boolean livemode,
        @Schema(required = true, description = "What one recognises it by", example = "tr_live_…x7Qa") String hint,
        @Schema(description = "The key itself: shown now, and never again", example = "tr_live_9fK2…") String secret,
        @Schema(required = true) Instant createdAt,
        Instant expiresAt,
        @Schema(description = "Until when the secret before the last rotation works") Instant previousUntil,
        Instant revokedAt,
        @Schema(description = "A few seconds behind") Instant lastUsedAt,
        @Schema(description = "How many requests it was used for; a few seconds behind", example = "42")
                long usageCount) {

    static final String ID = "key_01jd8qk2x7m3v9t5w1y0z4r6s8";

    static KeyBody of(ApiKey key) {
        return of(key, Optional.empty());
    }

    static KeyBody of(IssuedKey issued) {
        return of(issued.key(), Optional.of(issued.secret()));
    }

    private static KeyBody of(ApiKey key, Optional<String> secret) {
        return new KeyBody(
                key.id(),
                key.name(),
                key.scopes().stream().sorted().map(Scope::code).toList(),
                key.live(),
                key.hint(),
                secret.orElse(null),
                key.times().created(),
                key.times().expires().orElse(null),
                key.previousUntil().orElse(null),
                key.times().revoked().orElse(null),
                key.times().lastUsed().orElse(null),
                key.usageCount());
    }
}
