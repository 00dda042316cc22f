package com.trailroom.guard.signal;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import com.trailroom.store.Indexes;
import com.trailroom.store.Upsert;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bson.Document;

/** Sums in {@code guard_signals}, each of ten minutes, a signal and a subject; all nodes add to the same one. */
class SignalStore {

    private static final String SLOT = "slot";
    private static final String SIGNAL = "signal";
    private static final int MOST_EXAMPLES = 20;
    private static final int MOST_READ = 200_000;

    private final MongoCollection<Document> signals;

    SignalStore(MongoDatabase database) {
        signals = database.getCollection("guard_signals");
        Indexes.on(signals, new Document(SIGNAL, 1).append(SLOT, 1));
        Indexes.on(signals, new Document(SLOT, 1));
    }

    void add(Sum.Of of, Tally tally) {
        String id = of.signal().code() + ":" + of.slot().getEpochSecond() + ":" + of.subject();
        Document change = new Document("$inc", new Document("count", tally.count()))
                .append("$max", new Document("last_at", Date.from(tally.last())))
                .append("$addToSet", new Document("examples", new Document("$each", tally.examples())))
                .append(
                        "$setOnInsert",
                        new Document(SLOT, Date.from(of.slot()))
                                .append(SIGNAL, of.signal().code())
                                .append("subject", of.subject()));
        Upsert.retried(() -> signals.updateOne(eq("_id", id), change, new UpdateOptions().upsert(true)));
    }

    List<Tally> most(Signal signal, Instant since, long least, int limit) {
        Map<String, Tally> together = new TreeMap<>();
        for (Document sum : signals.find(and(eq(SIGNAL, signal.code()), gte(SLOT, Date.from(since))))
                .limit(MOST_READ)) {
            together.merge(sum.getString("subject"), tally(signal, sum), SignalStore::plus);
        }
        return together.values().stream()
                .filter(tally -> tally.count() >= least)
                .sorted(Comparator.comparingLong(Tally::count).reversed())
                .limit(limit)
                .toList();
    }

    void deleteBefore(Instant time) {
        signals.deleteMany(lt(SLOT, Date.from(time)));
    }

    private static Tally tally(Signal signal, Document from) {
        return new Tally(
                signal,
                from.getString("subject"),
                ((Number) from.get("count")).longValue(),
                from.getDate("last_at").toInstant(),
                from.getList("examples", String.class, List.of()));
    }

    private static Tally plus(Tally one, Tally other) {
        Set<String> examples = new LinkedHashSet<>(one.examples());
        examples.addAll(other.examples());
        return new Tally(
                one.signal(),
                one.subject(),
                one.count() + other.count(),
                one.last().isAfter(other.last()) ? one.last() : other.last(),
                new ArrayList<>(examples).subList(0, Math.min(MOST_EXAMPLES, examples.size())));
    }
}
