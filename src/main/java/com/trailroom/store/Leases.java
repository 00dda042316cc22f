package com.trailroom.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.bson.Document;

/** Lets one node at a time do something, in {@code leases}; who falls silent loses it. */
public class Leases {

    private final String node = UUID.randomUUID().toString();
    private final MongoCollection<Document> leases;

    public Leases(MongoDatabase database) {
        leases = database.getCollection("leases");
    }

    /** Takes or prolongs the lease; false while another node holds it. */
    public boolean take(String name, Instant now, Instant until) {
        Document held = new Document("holder", node).append("until", Date.from(until));
        boolean taken = leases.updateOne(
                                and(eq("_id", name), or(eq("holder", node), lte("until", Date.from(now)))),
                                new Document("$set", held))
                        .getMatchedCount()
                == 1;
        return taken || inserted(held.append("_id", name));
    }

    private boolean inserted(Document lease) {
        try {
            leases.insertOne(lease);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) return false;
            throw e;
        }
    }
}
