package com.trailroom.credit;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import com.trailroom.store.Count;
import com.trailroom.store.Indexes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.bson.Document;

/** Adds up {@code credit_transactions} of a day, and counts {@code users} on the paid tier. */
@Dependent
public class FlowStore {

    private final MongoCollection<Document> ledger;
    private final MongoDatabase database;

    @Inject
    public FlowStore(MongoDatabase database) {
        ledger = database.getCollection("credit_transactions");
        this.database = database;
        Indexes.on(ledger, new Document(EntryDocument.DAY, 1));
    }

    /** Makes the indexes before the first request. */
    void start(@Observes @Initialized(ApplicationScoped.class) Object started) {}

    CreditFlow on(LocalDate day) {
        Map<EntryType, CreditFlow.Sum> sums = new EnumMap<>(EntryType.class);
        ledger.find(eq(EntryDocument.DAY, day.toString()))
                .projection(Projections.include("type", "free", "purchased"))
                .batchSize(5_000)
                .forEach(entry -> sums.merge(
                        EntryType.of(entry.getString("type")),
                        new CreditFlow.Sum(1, entry.getLong("free"), entry.getLong("purchased")),
                        CreditFlow.Sum::plus));
        return new CreditFlow(sums);
    }

    long paying() {
        return Count.of(database, "users", eq("paid_tier", true));
    }
}
