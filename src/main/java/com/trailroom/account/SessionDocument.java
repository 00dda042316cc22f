package com.trailroom.account;

import com.trailroom.account.SessionStore.Session;
import com.trailroom.store.BsonDate;
import jakarta.nosql.Column;
import jakarta.nosql.Convert;
import jakarta.nosql.Entity;
import jakarta.nosql.Id;
import java.time.Instant;

/** A session as it is in {@code sessions}. */
@Entity("sessions")
class SessionDocument {

    @Id
    String id;

    @Column("user_id")
    String accountId;

    @Column
    int generation;

    @Column("rotated_at")
    @Convert(BsonDate.class)
    Instant rotated;

    @Column("expires_at")
    @Convert(BsonDate.class)
    Instant expires;

    @Column("created_at")
    @Convert(BsonDate.class)
    Instant created;

    @Column("seen_at")
    @Convert(BsonDate.class)
    Instant seen;

    @Column("stepped_up_at")
    @Convert(BsonDate.class)
    Instant steppedUp;

    @Column
    String device;

    @Column
    String place;

    @Column
    boolean revoked;

    /** One that begins. */
    static SessionDocument of(Session session, Origin origin) {
        SessionDocument document = new SessionDocument();
        document.id = session.id();
        document.accountId = session.accountId();
        document.generation = session.generation();
        document.rotated = session.rotated();
        document.expires = session.expires();
        document.created = session.rotated();
        document.seen = session.rotated();
        document.steppedUp = session.rotated();
        document.device = origin.device();
        document.place = origin.place();
        return document;
    }

    SignedInDevice device() {
        return new SignedInDevice(id, text(device), text(place), created, seen == null ? rotated : seen);
    }

    private static String text(String stored) {
        return stored == null ? "" : stored;
    }

    Session session() {
        return new Session(id, accountId, generation, rotated, expires, revoked);
    }
}
