package com.trailroom.partner.key;

import com.trailroom.store.BsonDate;
import jakarta.nosql.Column;
import jakarta.nosql.Convert;
import jakarta.nosql.Entity;
import jakarta.nosql.Id;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A key as it is in {@code api_keys}; inserted through this, and never written back whole. */
@Entity("api_keys")
class ApiKeyDocument {

    @Id
    String id;

    @Column("user_id")
    String accountId;

    @Column
    String name;

    /** Codes, with spaces between them. */
    @Column
    String scopes;

    @Column
    boolean livemode;

    @Column("key_hash")
    String hash;

    @Column("key_hint")
    String hint;

    @Column("previous_hash")
    String previousHash;

    @Column("previous_until")
    @Convert(BsonDate.class)
    Instant previousUntil;

    /** What gave it the present secret; null for its first. */
    @Column
    String rotation;

    @Column("created_at")
    @Convert(BsonDate.class)
    Instant created;

    @Column("expires_at")
    @Convert(BsonDate.class)
    Instant expires;

    @Column("revoked_at")
    @Convert(BsonDate.class)
    Instant revoked;

    @Column("last_used_at")
    @Convert(BsonDate.class)
    Instant lastUsed;

    @Column("usage_count")
    long usageCount;

    static ApiKeyDocument ofNew(ApiKey key, String hash) {
        ApiKeyDocument document = new ApiKeyDocument();
        document.id = key.id();
        document.accountId = key.accountId();
        document.name = key.name();
        document.scopes = key.scopes().stream().sorted().map(Scope::code).collect(Collectors.joining(" "));
        document.livemode = key.live();
        document.hash = hash;
        document.hint = key.hint();
        document.created = key.times().created();
        document.expires = key.times().expires().orElse(null);
        return document;
    }

    ApiKey key() {
        return new ApiKey(
                id,
                accountId,
                name,
                scopes(),
                livemode,
                hint,
                new ApiKey.Times(
                        created,
                        Optional.ofNullable(expires),
                        Optional.ofNullable(revoked),
                        Optional.ofNullable(lastUsed)),
                Optional.ofNullable(previousUntil),
                usageCount);
    }

    /** Whether a secret with this hash is good now, as far as rotations go. */
    boolean isCurrent(String presented, Instant now) {
        return presented.equals(hash)
                || presented.equals(previousHash) && previousUntil != null && previousUntil.isAfter(now);
    }

    private Set<Scope> scopes() {
        return Arrays.stream(scopes.split(" "))
                .map(Scope::of)
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
    }
}
