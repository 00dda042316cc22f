package com.trailroom.payment;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.trailroom.store.Indexes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.bson.types.Binary;

/**
 * The gateway's events in {@code payment_events}, under the id that the gateway gave them: byte for byte until they were worked
 * on, without the buyer from then on.
 */
class EventStore {

    /** An event under a lease; {@code attempt} is 1 the first time. */
    record Claimed(String id, byte[] body, Instant received, int attempt) {}

    private static final String DUE = "due_at";
    private static final String BODY = "body";

    /** On events from before they were kept without the buyer. */
    private static final String WHOLE = "whole";

    private final MongoCollection<Document> events;

    EventStore(MongoDatabase database) {
        events = database.getCollection("payment_events");
        Indexes.on(events, new Document(DUE, 1));
        Indexes.on(events, new Document(WHOLE, 1));
    }

    /** False when the event is known. */
    boolean insert(String id, String type, byte[] body, Instant now) {
        try {
            events.insertOne(new Document("_id", id)
                    .append("type", type)
                    .append(BODY, new Binary(body))
                    .append("received_at", Date.from(now))
                    .append("attempts", 0)
                    .append(DUE, Date.from(now)));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) return false;
            throw e;
        }
    }

    /** What waits, the oldest first. */
    List<String> due(Instant now, int limit) {
        return events.find(lte(DUE, Date.from(now)))
                .projection(new Document("_id", 1))
                .sort(Sorts.ascending(DUE))
                .limit(limit)
                .map(event -> event.getString("_id"))
                .into(new ArrayList<>());
    }

    /** Takes an event that is due; should we fall silent, it is due again when the lease is over. */
    Optional<Claimed> claim(String id, Instant now, Instant leaseUntil) {
        Document claimed = events.findOneAndUpdate(
                and(eq("_id", id), lte(DUE, Date.from(now))),
                combine(set(DUE, Date.from(leaseUntil)), inc("attempts", 1)),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
        return Optional.ofNullable(claimed)
                .map(event -> new Claimed(
                        id,
                        event.get(BODY, Binary.class).getData(),
                        event.getDate("received_at").toInstant(),
                        event.getInteger("attempts")));
    }

    void postpone(String id, Instant until, String why) {
        events.updateOne(eq("_id", id), combine(set(DUE, Date.from(until)), set("trouble", why)));
    }

    /** {@code kept} is what stays of its body. */
    void done(String id, String outcome, byte[] kept, Instant now) {
        events.updateOne(
                eq("_id", id),
                combine(
                        set("outcome", outcome),
                        set("done_at", Date.from(now)),
                        set(BODY, new Binary(kept)),
                        unset(DUE)));
    }

    /** Takes the buyer out of events that were done before that was usual. */
    void shorten(UnaryOperator<byte[]> anonymous, int limit) {
        List<Document> whole = events.find(eq(WHOLE, true)).limit(limit).into(new ArrayList<>());
        for (Document event : whole) {
            byte[] kept = anonymous.apply(event.get(BODY, Binary.class).getData());
            events.updateOne(eq("_id", event.get("_id")), combine(set(BODY, new Binary(kept)), unset(WHOLE)));
        }
    }
}
