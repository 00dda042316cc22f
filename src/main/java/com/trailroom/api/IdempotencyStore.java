package com.trailroom.api;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.trailroom.store.Indexes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.nosql.Template;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/** What was answered to which key, in {@code idempotency_keys}. */
@ApplicationScoped
class IdempotencyStore {

    private static final int WORKING = 0;
    private static final int FREE = -1;

    /**
     * The right to work on a key, until another takes it over.
     *
     * @param subject the id of what the work makes; stays the same from turn to turn
     * @param since   in whole milliseconds; tells one turn from the next
     */
    record Turn(String key, String subject, Instant since) {
        Turn {
            since = since.truncatedTo(ChronoUnit.MILLIS);
        }
    }

    /** A key: answered, being worked on, or free for who comes again. */
    record Kept(
            String key, String fingerprint, int status, String body, String location, String subject, Instant since) {

        boolean isAnswered() {
            return status > WORKING;
        }

        boolean isFree() {
            return status == FREE;
        }

        Turn turn() {
            return new Turn(key, subject, since);
        }
    }

    private MongoCollection<Document> keys;
    private Template documents;

    protected IdempotencyStore() {}

    @Inject
    IdempotencyStore(MongoDatabase database, Template documents) {
        this.documents = documents;
        keys = database.getCollection("idempotency_keys");
        Indexes.on(keys, new Document("since", 1));
    }

    /** Makes the index before the first request. */
    void start(@Observes @Initialized(ApplicationScoped.class) Object started) {}

    /** True for the one who came first. */
    boolean begin(Turn turn, String fingerprint) {
        try {
            keys.insertOne(new Document("_id", turn.key())
                    .append("fingerprint", fingerprint)
                    .append("status", WORKING)
                    .append("subject", turn.subject())
                    .append("since", Date.from(turn.since())));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) return false;
            throw e;
        }
    }

    /** The next turn at the same subject; empty when another was faster. */
    Optional<Turn> takeOver(Turn earlier, Instant now) {
        Turn mine = new Turn(earlier.key(), earlier.subject(), now);
        Bson working = combine(set("status", WORKING), set("since", Date.from(mine.since())));
        boolean taken =
                keys.updateOne(and(of(earlier), lt("status", 1)), working).getModifiedCount() == 1;
        return taken ? Optional.of(mine) : Optional.empty();
    }

    /** Keeps the answer; any turn at this subject may. */
    void finish(Turn turn, int status, String body, String location) {
        Bson answer = combine(set("status", status), set("body", body), set("location", location));
        keys.updateOne(and(eq("_id", turn.key()), eq("subject", turn.subject())), answer);
    }

    /** Lets the next request have its turn at once; does nothing when it is no longer ours. */
    void free(Turn turn) {
        keys.updateOne(and(of(turn), eq("status", WORKING)), set("status", FREE));
    }

    /** Forgets a key that nobody works on. */
    void forget(Turn turn) {
        keys.deleteOne(and(of(turn), ne("status", WORKING)));
    }

    long forgetOlder(Instant limit) {
        return keys.deleteMany(lt("since", Date.from(limit))).getDeletedCount();
    }

    Optional<Kept> find(String key) {
        return documents.find(KeptDocument.class, key).map(KeptDocument::kept);
    }

    private static Bson of(Turn turn) {
        return and(eq("_id", turn.key()), eq("subject", turn.subject()), eq("since", Date.from(turn.since())));
    }
}
