package com.trailroom.api;

import com.trailroom.api.IdempotencyStore.Kept;
import com.trailroom.store.BsonDate;
import jakarta.nosql.Column;
import jakarta.nosql.Convert;
import jakarta.nosql.Entity;
import jakarta.nosql.Id;
import java.time.Instant;

/** What was answered to a key, as it is in {@code idempotency_keys}. */
@Entity("idempotency_keys")
class KeptDocument {

    @Id
    String key;

    @Column
    String fingerprint;

    @Column
    int status;

    @Column
    String body;

    @Column
    String location;

    @Column
    String subject;

    @Column
    @Convert(BsonDate.class)
    Instant since;

    Kept kept() {
        return new Kept(key, fingerprint, status, body, location, subject, since);
    }
}
