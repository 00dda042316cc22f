package com.trailroom.payment;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import com.trailroom.store.Indexes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;

/** Differences in {@code payment_differences}, one a kind and subject. */
class DifferenceStore {

    private final MongoCollection<Document> differences;

    DifferenceStore(MongoDatabase database) {
        differences = database.getCollection("payment_differences");
        Indexes.on(differences, new Document("open", 1));
    }

    /** False when it is known. */
    boolean insert(Difference difference) {
        try {
            differences.insertOne(new Document("_id", id(difference.kind(), difference.subject()))
                    .append("kind", difference.kind().name())
                    .append("subject", difference.subject())
                    .append("words", difference.words())
                    .append("seen_at", Date.from(difference.seen()))
                    .append("open", true));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) return false;
            throw e;
        }
    }

    List<Difference> open(int limit) {
        return differences
                .find(eq("open", true))
                .sort(Sorts.descending("seen_at"))
                .limit(limit)
                .map(DifferenceStore::read)
                .into(new ArrayList<>());
    }

    boolean close(Difference difference, String actor, String note, Instant now) {
        Document closed = new Document("open", false)
                .append("closed_by", actor)
                .append("note", note)
                .append("closed_at", Date.from(now));
        return differences
                        .updateOne(
                                and(eq("_id", id(difference.kind(), difference.subject())), eq("open", true)),
                                new Document("$set", closed))
                        .getMatchedCount()
                == 1;
    }

    private static String id(Difference.Kind kind, String subject) {
        return kind + ":" + subject;
    }

    private static Difference read(Document from) {
        return new Difference(
                Difference.Kind.valueOf(from.getString("kind")),
                from.getString("subject"),
                from.getString("words"),
                from.getDate("seen_at").toInstant());
    }
}
