package com.trailroom.tryon;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** Which jobs belong together, in {@code tryon_batches}; never changed. */
class BatchStore {

    /** A batch without its jobs. */
    record Kept(String id, String owner, Instant created, List<String> jobIds) {}

    private final MongoCollection<Document> batches;

    BatchStore(MongoDatabase database) {
        batches = database.getCollection("tryon_batches");
    }

    /** The one that is there already, if there is one. */
    Kept insert(Kept batch) {
        try {
            batches.insertOne(new Document("_id", batch.id())
                    .append("user_id", batch.owner())
                    .append("created_at", Date.from(batch.created()))
                    .append("jobs", batch.jobIds()));
            return batch;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) throw e;
            return find(batch.id()).orElseThrow();
        }
    }

    Optional<Kept> find(String id) {
        return Optional.ofNullable(batches.find(eq("_id", id)).first())
                .map(found -> new Kept(
                        found.getString("_id"),
                        found.getString("user_id"),
                        found.getDate("created_at").toInstant(),
                        found.getList("jobs", String.class)));
    }

    void delete(String id) {
        batches.deleteOne(eq("_id", id));
    }
}
