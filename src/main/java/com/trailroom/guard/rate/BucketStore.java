package com.trailroom.guard.rate;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.trailroom.store.Indexes;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;

/** What all nodes share, in {@code rate_buckets}: when each bucket will be full. One that is full need not be there. */
class BucketStore implements SharedBuckets {

    private static final String FULL = "full_at";

    private final MongoCollection<Document> buckets;

    BucketStore(MongoDatabase database) {
        buckets = database.getCollection("rate_buckets");
        Indexes.on(buckets, new Document(FULL, 1));
    }

    @Override
    public Lease lease(String name, RateLimit limit, Instant now) {
        while (true) {
            Optional<Instant> seen = Optional.ofNullable(
                            buckets.find(eq("_id", name)).first())
                    .map(bucket -> bucket.getDate(FULL).toInstant());
            Instant full = seen.orElse(now);
            int tokens = Math.min(limit.slice(), limit.tokens(full, now));
            if (tokens == 0) return new Lease(0, full);
            Instant after = limit.fullAfter(full, now, tokens);
            if (seen.isPresent() ? replace(name, full, after) : insert(name, after)) return new Lease(tokens, after);
        }
    }

    /** Forgets the buckets that are full. */
    void forgetFull(Instant now) {
        buckets.deleteMany(lt(FULL, Date.from(now)));
    }

    private boolean insert(String name, Instant full) {
        try {
            buckets.insertOne(new Document("_id", name).append(FULL, Date.from(full)));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) return false;
            throw e;
        }
    }

    private boolean replace(String name, Instant seen, Instant full) {
        return buckets.updateOne(and(eq("_id", name), eq(FULL, Date.from(seen))), set(FULL, Date.from(full)))
                        .getMatchedCount()
                == 1;
    }
}
