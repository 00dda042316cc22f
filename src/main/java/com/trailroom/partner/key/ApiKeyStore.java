package com.trailroom.partner.key;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.trailroom.store.Count;
import com.trailroom.store.Indexes;
import jakarta.nosql.Template;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Keys in {@code api_keys}, found by the hash of their secret. */
class ApiKeyStore {

    private static final String HASH = "key_hash";
    private static final String PREVIOUS = "previous_hash";
    private static final String REVOKED = "revoked_at";

    private static final String KEYS = "api_keys";

    private final MongoDatabase database;
    private final MongoCollection<Document> keys;
    private final Template documents;

    ApiKeyStore(MongoDatabase database, Template documents) {
        this.documents = documents;
        this.database = database;
        keys = database.getCollection(KEYS);
        Indexes.unique(keys, new Document(HASH, 1));
        Indexes.on(keys, new Document(PREVIOUS, 1));
        Indexes.on(keys, new Document("user_id", 1).append("_id", -1));
    }

    void insert(ApiKey key, String hash) {
        documents.insert(ApiKeyDocument.ofNew(key, hash));
    }

    void delete(String id) {
        keys.deleteOne(eq("_id", id));
    }

    Optional<ApiKeyDocument> find(String id) {
        return documents.find(ApiKeyDocument.class, id);
    }

    Optional<ApiKeyDocument> findByHash(String hash) {
        return Optional.ofNullable(keys.find(or(eq(HASH, hash), eq(PREVIOUS, hash)))
                        .projection(new Document("_id", 1))
                        .first())
                .flatMap(found -> find(found.getString("_id")));
    }

    /** Newest first. */
    List<ApiKey> ofAccount(String accountId) {
        return documents
                .select(ApiKeyDocument.class)
                .where("user_id")
                .eq(accountId)
                .orderBy("_id")
                .desc()
                .<ApiKeyDocument>result()
                .stream()
                .map(ApiKeyDocument::key)
                .toList();
    }

    long usable(String accountId, Instant now) {
        Bson unexpired = or(eq("expires_at", null), gt("expires_at", Date.from(now)));
        return Count.of(database, KEYS, and(eq("user_id", accountId), eq(REVOKED, null), unexpired));
    }

    /**
     * Gives a key its next secret; false when the secret it had is no longer the one that was seen. A rotation that comes
     * again puts its second secret in the place of its first, of which nobody heard.
     */
    boolean rotate(ApiKeyDocument seen, KeyText next, Instant previousUntil, String rotation) {
        Bson unchanged = and(eq("_id", seen.id), eq(HASH, seen.hash), eq(REVOKED, null));
        Bson secret = combine(set(HASH, next.hash()), set("key_hint", next.hint()), set("rotation", rotation));
        Bson previous = combine(set(PREVIOUS, seen.hash), set("previous_until", Date.from(previousUntil)));
        Bson change = rotation.equals(seen.rotation) ? secret : combine(secret, previous);
        return keys.updateOne(unchanged, change).getMatchedCount() == 1;
    }

    /** Of a key that was revoked before, the first time stays. */
    void revoke(String id, Instant now) {
        keys.updateOne(and(eq("_id", id), eq(REVOKED, null)), set(REVOKED, Date.from(now)));
    }

    void rename(String id, String name) {
        keys.updateOne(eq("_id", id), set("name", name));
    }

    void used(String id, long times, Instant last) {
        keys.updateOne(eq("_id", id), combine(inc("usage_count", times), max("last_used_at", Date.from(last))));
    }
}
