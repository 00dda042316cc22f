package com.trailroom.web.admin;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;

/** What administrators are at now, in {@code admin_seats}, keyed by what it is. */
@ApplicationScoped
class SeatStore {

    private MongoCollection<Document> seats;

    protected SeatStore() {}

    @Inject
    SeatStore(MongoDatabase database) {
        seats = database.getCollection("admin_seats");
    }

    /** False while somebody else sits there; who has not moved since {@code lost} is gone. */
    boolean take(String subject, String who, Instant now, Instant lost) {
        seats.deleteOne(and(eq("_id", subject), lt("since", Date.from(lost))));
        try {
            seats.insertOne(new Document("_id", subject).append("who", who).append("since", Date.from(now)));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) return false;
            throw e;
        }
    }

    void leave(String subject, String who) {
        seats.deleteOne(and(eq("_id", subject), eq("who", who)));
    }
}
