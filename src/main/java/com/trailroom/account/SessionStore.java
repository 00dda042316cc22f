package com.trailroom.account;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;

/** Sessions in {@code sessions}: one for each sign-in, with the generation of its refresh token. */
class SessionStore {

    /** A session; {@code rotated} is when its present generation began. */
    record Session(String id, String accountId, int generation, Instant rotated, Instant expires, boolean revoked) {}

    private final MongoCollection<Document> sessions;

    SessionStore(MongoDatabase database) {
        sessions = database.getCollection("sessions");
        sessions.createIndex(new Document("user_id", 1));
    }

    void insert(Session session, String device) {
        sessions.insertOne(new Document("_id", session.id())
                .append("user_id", session.accountId())
                .append("generation", session.generation())
                .append("rotated_at", Date.from(session.rotated()))
                .append("expires_at", Date.from(session.expires()))
                .append("created_at", Date.from(session.rotated()))
                .append("device", device)
                .append("revoked", false));
    }

    Optional<Session> find(String id) {
        return Optional.ofNullable(sessions.find(eq("_id", id)).first()).map(SessionStore::session);
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

    private static Session session(Document from) {
        return new Session(
                from.getString("_id"),
                from.getString("user_id"),
                from.getInteger("generation"),
                from.getDate("rotated_at").toInstant(),
                from.getDate("expires_at").toInstant(),
                from.getBoolean("revoked"));
    }
}
