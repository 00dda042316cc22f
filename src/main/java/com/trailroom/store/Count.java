package com.trailroom.store;

import com.mongodb.client.MongoDatabase;
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
}
