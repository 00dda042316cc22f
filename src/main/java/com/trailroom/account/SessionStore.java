package com.trailroom.account;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import jakarta.nosql.Template;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;

/** Sessions in {@code sessions}: one for each sign-in, with the generation of its refresh token. */
class SessionStore {

    /** A session; {@code rotated} is when its present generation began. */
    record Session(String id, String accountId, int generation, Instant rotated, Instant expires, boolean revoked) {}

    private final MongoCollection<Document> sessions;
    private final Template documents;

    SessionStore(MongoDatabase database, Template documents) {
        this.documents = documents;
        sessions = database.getCollection("sessions");
        sessions.createIndex(new Document("user_id", 1));
    }

    void insert(Session session, String device) {
        documents.insert(SessionDocument.of(session, device));
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
}
