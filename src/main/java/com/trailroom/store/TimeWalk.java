package com.trailroom.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import com.trailroom.kernel.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Reads what was made between two times, by ids that tell when that was: as many documents as there are, and no more. */
public final class TimeWalk {

    private static final int BATCH = 1_000;

    private TimeWalk() {}

    /** In the order in which they were made; {@code from} included, {@code to} not. */
    public static void over(
            MongoCollection<Document> documents,
            String prefix,
            Instant from,
            Instant to,
            Bson projection,
            Consumer<Document> reader) {
        Bson start = gte("_id", Ids.firstAt(prefix, from));
        Bson end = lt("_id", Ids.firstAt(prefix, to));
        List<Document> batch;
        do {
            batch = documents
                    .find(and(start, end))
                    .projection(projection)
                    .sort(Sorts.ascending("_id"))
                    .limit(BATCH)
                    .into(new ArrayList<>());
            batch.forEach(reader);
            if (!batch.isEmpty()) start = gt("_id", batch.get(batch.size() - 1).getString("_id"));
        } while (batch.size() == BATCH);
    }
}
