package com.trailroom.store;

import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Filters.gte;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Counts with the help of an index. The driver's own way is an aggregation, for which the embedded store reads everything. */
public final class Count {

    private Count() {}

    public static long of(MongoDatabase database, String collection, Bson filter) {
        Document answer =
                database.runCommand(new Document("count", collection).append("query", filter.toBsonDocument()));
        return ((Number) answer.get("n")).longValue();
    }

    /** How many match for each value of {@code field}, where it is at least {@code least}. */
    public static Map<String, Long> by(String field, MongoCollection<Document> collection, Bson filter, long least) {
        Map<String, Long> counts = new TreeMap<>();
        collection
                .aggregate(List.of(match(filter), group("$" + field, sum("count", 1L)), match(gte("count", least))))
                .forEach(found -> counts.put(found.getString("_id"), ((Number) found.get("count")).longValue()));
        return counts;
    }
}
