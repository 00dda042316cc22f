package com.trailroom.insight;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.trailroom.store.Upsert;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;

/** Who was active or new on a day, in {@code insight_audiences}; up to two million accounts a day fit into a document. */
class AudienceStore {

    enum Kind {
        ACTIVE,
        NEW
    }

    private static final int MOST = 400;

    private final MongoCollection<Document> audiences;

    AudienceStore(MongoDatabase database) {
        audiences = database.getCollection("insight_audiences");
    }

    void write(Kind kind, LocalDate day, Audience audience) {
        String id = id(kind, day);
        Document document = new Document("_id", id).append("accounts", new Binary(audience.bytes()));
        Upsert.retried(() -> audiences.replaceOne(eq("_id", id), document, new ReplaceOptions().upsert(true)));
    }

    /** Everybody of these days; both ends included. */
    Audience between(Kind kind, LocalDate first, LocalDate last) {
        List<Audience> all = audiences
                .find(and(gte("_id", id(kind, first)), lte("_id", id(kind, last))))
                .sort(Sorts.ascending("_id"))
                .limit(MOST)
                .map(document ->
                        Audience.read(document.get("accounts", Binary.class).getData()))
                .into(new ArrayList<>());
        return Audience.union(all);
    }

    private static String id(Kind kind, LocalDate day) {
        return kind + ":" + day;
    }
}
