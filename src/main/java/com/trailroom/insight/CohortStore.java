package com.trailroom.insight;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.trailroom.store.Upsert;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;

/** Weekly cohorts in {@code insight_cohorts}, keyed by their Mondays. */
class CohortStore {

    private static final int MOST = 520;

    private final MongoCollection<Document> cohorts;

    CohortStore(MongoDatabase database) {
        cohorts = database.getCollection("insight_cohorts");
    }

    void write(LocalDate monday, long size, int weeksLater, long active) {
        Document known = new Document("size", size).append("active.w" + weeksLater, active);
        Upsert.retried(() -> cohorts.updateOne(
                eq("_id", monday.toString()), new Document("$set", known), new UpdateOptions().upsert(true)));
    }

    /** In order. */
    List<Cohort> since(LocalDate monday) {
        return cohorts.find(gte("_id", monday.toString()))
                .sort(Sorts.ascending("_id"))
                .limit(MOST)
                .map(CohortStore::cohort)
                .into(new ArrayList<>());
    }

    private static Cohort cohort(Document from) {
        Map<Integer, Long> active = new TreeMap<>();
        Document stored = from.get("active", Document.class);
        stored.keySet().forEach(week -> active.put(Integer.valueOf(week.substring(1)), stored.getLong(week)));
        return new Cohort(LocalDate.parse(from.getString("_id")), from.getLong("size"), active);
    }
}
