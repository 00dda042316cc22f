package com.trailroom.account;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.trailroom.store.Indexes;
import com.trailroom.store.Upsert;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;

/** Failed sign-ins in a row, by account and by address, in {@code sign_in_failures}; all nodes count together. */
class FailureStore {

    private final MongoCollection<Document> failures;

    FailureStore(MongoDatabase database) {
        failures = database.getCollection("sign_in_failures");
        Indexes.on(failures, new Document("last_at", 1));
    }

    /** Counts one more, and answers how many there are now. */
    int count(String key, Instant now) {
        Document change = new Document("$inc", new Document("failures", 1))
                .append("$set", new Document("last_at", Date.from(now)));
        FindOneAndUpdateOptions upsert =
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);
        return Upsert.retried(() -> failures.findOneAndUpdate(eq("_id", key), change, upsert))
                .getInteger("failures");
    }

    void block(String key, Instant until) {
        failures.updateOne(eq("_id", key), new Document("$set", new Document("blocked_until", Date.from(until))));
    }

    Optional<Instant> blockedUntil(String key) {
        return Optional.ofNullable(failures.find(eq("_id", key)).first())
                .map(found -> found.getDate("blocked_until"))
                .map(Date::toInstant);
    }

    /** Forgets a key; when {@code before} is given, only if its last failure is older. */
    void forget(String key, Optional<Instant> before) {
        failures.deleteOne(before.map(limit -> and(eq("_id", key), lt("last_at", Date.from(limit))))
                .orElse(eq("_id", key)));
    }
}
