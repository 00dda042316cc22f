package com.trailroom.account;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.trailroom.kernel.Ids;
import com.trailroom.store.Indexes;
import jakarta.nosql.Template;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Sessions in {@code sessions}: one for each sign-in, with the generation of its refresh token. */
class SessionStore {

    /** A session; {@code rotated} is when its present generation began. */
    record Session(String id, String accountId, int generation, Instant rotated, Instant expires, boolean revoked) {}

    private final MongoCollection<Document> sessions;
    private final Template documents;

    SessionStore(MongoDatabase database, Template documents) {
        this.documents = documents;
        sessions = database.getCollection("sessions");
        Indexes.on(sessions, new Document("user_id", 1));
    }

    void insert(Session session, Origin origin) {
        documents.insert(SessionDocument.of(session, origin));
    }

    Optional<Session> find(String id) {
        return documents.find(SessionDocument.class, id).map(SessionDocument::session);
    }

    /** Begins the next generation; false when another request did, or the session was ended. */
    boolean rotate(Session session, Instant now, Instant expires) {
        Document values = new Document("generation", session.generation() + 1)
                .append("rotated_at", Date.from(now))
                .append("expires_at", Date.from(expires));
        return sessions.updateOne(
                                and(
                                        eq("_id", session.id()),
                                        eq("generation", session.generation()),
                                        eq("revoked", false)),
                                new Document("$set", values))
                        .getModifiedCount()
                == 1;
    }

    void revoke(String id) {
        sessions.updateOne(eq("_id", id), new Document("$set", new Document("revoked", true)));
    }

    /** False when it is not the account's. */
    boolean revoke(String accountId, String id) {
        return sessions.updateOne(
                                and(eq("_id", id), eq("user_id", accountId)),
                                new Document("$set", new Document("revoked", true)))
                        .getMatchedCount()
                == 1;
    }

    void revokeAllBut(String accountId, String kept) {
        sessions.updateMany(
                and(eq("user_id", accountId), ne("_id", kept)), new Document("$set", new Document("revoked", true)));
    }

    /** Those that live, the one used last first. */
    List<SignedInDevice> live(String accountId, Instant now) {
        return documents.select(SessionDocument.class).where("user_id").eq(accountId).<SessionDocument>result().stream()
                .filter(found -> !found.revoked && found.expires.isAfter(now))
                .map(SessionDocument::device)
                .sorted(Comparator.comparing(SignedInDevice::lastUsed).reversed())
                .toList();
    }

    boolean isEmpty(String accountId) {
        return sessions.find(eq("user_id", accountId)).first() == null;
    }

    boolean isKnown(String accountId, Origin origin) {
        return sessions.find(and(eq("user_id", accountId), eq("device", origin.device()), eq("place", origin.place())))
                        .first()
                != null;
    }

    void used(String id, String place, Instant now) {
        sessions.updateOne(
                eq("_id", id), new Document("$set", new Document("seen_at", Date.from(now)).append("place", place)));
    }

    void steppedUp(String id, Instant now) {
        sessions.updateOne(eq("_id", id), new Document("$set", new Document("stepped_up_at", Date.from(now))));
    }

    boolean isSteppedUpSince(String id, Instant time) {
        return sessions.find(and(eq("_id", id), gte("stepped_up_at", Date.from(time))))
                        .first()
                != null;
    }

    void deleteAll(String accountId) {
        sessions.deleteMany(eq("user_id", accountId));
    }

    /** What ended before that began before that: the others need not be read. */
    void deleteExpiredBefore(Instant time) {
        Bson older = lt("_id", Ids.firstAt("ses", time));
        sessions.deleteMany(and(older, lt("expires_at", Date.from(time))));
    }
}
