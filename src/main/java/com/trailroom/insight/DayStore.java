package com.trailroom.insight;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.trailroom.store.Indexes;
import com.trailroom.store.Upsert;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Days in {@code insight_days}, keyed by their dates. */
class DayStore {

    private static final int MOST = 4_000;

    private final MongoCollection<Document> days;

    DayStore(MongoDatabase database) {
        days = database.getCollection("insight_days");
        Indexes.on(days, new Document(DayDocument.CLOSED, 1).append("_id", -1));
    }

    /** Over what was known of it. */
    void write(Day day) {
        Document document = DayDocument.write(day);
        Upsert.retried(
                () -> days.replaceOne(eq("_id", document.get("_id")), document, new ReplaceOptions().upsert(true)));
    }

    Optional<Day> lastClosed() {
        return newest(eq(DayDocument.CLOSED, true));
    }

    Optional<Day> last() {
        return newest(new Document());
    }

    Optional<Day> before(LocalDate date) {
        return newest(lt("_id", date.toString()));
    }

    /** Those that are known, in order; both ends included. */
    List<Day> between(LocalDate first, LocalDate last) {
        return days.find(and(gte("_id", first.toString()), lte("_id", last.toString())))
                .sort(Sorts.ascending("_id"))
                .limit(MOST)
                .map(DayDocument::read)
                .into(new ArrayList<>());
    }

    private Optional<Day> newest(Bson filter) {
        return Optional.ofNullable(
                        days.find(filter).sort(Sorts.descending("_id")).limit(1).first())
                .map(DayDocument::read);
    }
}
