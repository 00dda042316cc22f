package com.trailroom.api;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.nosql.Template;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;

/** What was answered to which key, in {@code idempotency_keys}. */
@ApplicationScoped
class IdempotencyStore {

    /** {@code status} is 0 while the request is being worked on. */
    record Kept(String fingerprint, int status, String body, String location, Instant since) {}

    private MongoCollection<Document> keys;
    private Template documents;

    protected IdempotencyStore() {}

    @Inject
    IdempotencyStore(MongoDatabase database, Template documents) {
        this.documents = documents;
        keys = database.getCollection("idempotency_keys");
        keys.createIndex(new Document("since", 1));
    }

    /** True for the one who came first. */
    boolean begin(String key, String fingerprint, Instant now) {
        try {
            keys.insertOne(new Document("_id", key)
                    .append("fingerprint", fingerprint)
                    .append("status", 0)
                    .append("since", Date.from(now)));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) return false;
            throw e;
        }
    }

    void finish(String key, int status, String body, String location) {
        Document answer = new Document("status", status).append("body", body).append("location", location);
        keys.updateOne(eq("_id", key), new Document("$set", answer));
    }

    void forget(String key) {
        keys.deleteOne(eq("_id", key));
    }

    /** Forgets a key that began before a time. */
    void forgetIfOlder(String key, Instant limit) {
        keys.deleteOne(and(eq("_id", key), lt("since", Date.from(limit))));
    }

    Optional<Kept> find(String key) {
        return documents.find(KeptDocument.class, key).map(KeptDocument::kept);
    }
}
