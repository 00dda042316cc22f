package com.trailroom.partner.usage;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import com.trailroom.store.Indexes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;

/** Sums in {@code api_usage}: of one day, key and endpoint there may be several, each of one node. */
class UsageStore {

    private static final String DAY = "day";
    private static final String USER = "user_id";

    private final MongoCollection<Document> sums;

    UsageStore(MongoDatabase database) {
        sums = database.getCollection("api_usage");
        Indexes.on(sums, new Document(USER, 1).append(DAY, 1));
        Indexes.on(sums, new Document(DAY, 1));
    }

    /** Writes a sum whole; may be repeated. */
    void write(String id, Counted of, Totals totals) {
        Document latencies = new Document();
        new TreeMap<>(totals.latencies().counts()).forEach((bucket, count) -> latencies.append("b" + bucket, count));
        Document sum = new Document("_id", id)
                .append(DAY, of.day().toString())
                .append(USER, of.accountId())
                .append("key_id", of.keyId())
                .append("endpoint", of.endpoint())
                .append("requests", totals.requests())
                .append("client_errors", totals.clientErrors())
                .append("server_errors", totals.serverErrors())
                .append("credits", totals.credits())
                .append("latencies", latencies);
        sums.replaceOne(eq("_id", id), sum, new ReplaceOptions().upsert(true));
    }

    List<UsageLine> ofAccount(String accountId, LocalDate first, LocalDate last) {
        return sums.find(and(eq(USER, accountId), gte(DAY, first.toString()), lte(DAY, last.toString())))
                .map(UsageStore::line)
                .into(new ArrayList<>());
    }

    List<UsageLine> on(LocalDate day) {
        return sums.find(eq(DAY, day.toString())).map(UsageStore::line).into(new ArrayList<>());
    }

    void deleteBefore(LocalDate day) {
        sums.deleteMany(lt(DAY, day.toString()));
    }

    private static UsageLine line(Document from) {
        Map<Integer, Long> latencies = new TreeMap<>();
        from.get("latencies", Document.class)
                .forEach((bucket, count) ->
                        latencies.put(Integer.parseInt(bucket.substring(1)), ((Number) count).longValue()));
        return new UsageLine(
                new Counted(
                        LocalDate.parse(from.getString(DAY)),
                        from.getString(USER),
                        from.getString("key_id"),
                        from.getString("endpoint")),
                new Totals(
                        from.getLong("requests"),
                        from.getLong("client_errors"),
                        from.getLong("server_errors"),
                        from.getLong("credits"),
                        new Latencies(latencies)));
    }
}
