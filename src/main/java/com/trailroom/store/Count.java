package com.trailroom.store;

import static com.mongodb.client.model.Projections.excludeId;
import static com.mongodb.client.model.Projections.fields;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Counts with the help of an index. The driver's own way is an aggregation, for which the embedded store reads everything. */
public final class Count {

    private static final int BATCH = 5_000;

    private Count() {}

    public static long of(MongoDatabase database, String collection, Bson filter) {
        Document answer =
                database.runCommand(new Document("count", collection).append("query", filter.toBsonDocument()));
        return ((Number) answer.get("n")).longValue();
    }

    /** As far as {@code most}. */
    public static long upTo(int most, MongoDatabase database, String collection, Bson filter) {
        Document answer = database.runCommand(new Document("count", collection)
                .append("query", filter.toBsonDocument())
                .append("limit", most));
        return ((Number) answer.get("n")).longValue();
    }

    /** How many match for each value of {@code field}, where it is at least {@code least}; each of them is read. */
    public static Map<String, Long> by(String field, MongoCollection<Document> collection, Bson filter, long least) {
        Map<String, Long> counts = new TreeMap<>();
        collection
                .find(filter)
                .projection(fields(excludeId(), include(field)))
                .batchSize(BATCH)
                .forEach(found -> counts.merge(found.getString(field), 1L, Long::sum));
        counts.values().removeIf(count -> count < least);
        return counts;
    }
}
