package com.trailroom.account;

import com.trailroom.store.BsonDate;
import jakarta.nosql.Column;
import jakarta.nosql.Convert;
import jakarta.nosql.Entity;
import jakarta.nosql.Id;
import java.time.Instant;

/** Whose a Google identity is, in {@code identities}; the id is the identity, so that it belongs to one account. */
@Entity("identities")
class IdentityDocument {

    @Id
    String id;

    @Column("user_id")
    String accountId;

    @Column("linked_at")
    @Convert(BsonDate.class)
    Instant linked;
}
