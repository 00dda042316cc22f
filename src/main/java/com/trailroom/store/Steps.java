package com.trailroom.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.type;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bson.BsonType;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Every step there ever was, the oldest first. New ones go to the end; an old one is never changed. */
final class Steps {

    static final List<Step> ALL = List.of(
            new Step("finished-jobs-know-their-pictures-size", Steps::sizes),
            new Step("accounts-are-found-by-a-part-of-their-address", Steps::emailParts),
            new Step("ledger-entries-know-their-day", Steps::ledgerDays),
            new Step("payment-events-forget-the-buyer", Steps::paymentEvents));

    private static final int BATCH = 200;

    private Steps() {}

    /** Jobs had only their result's id; of one whose picture is gone by now, its pictures count as deleted. */
    private static void sizes(MongoDatabase database) {
        MongoCollection<Document> jobs = database.getCollection("tryon_jobs");
        MongoCollection<Document> images = database.getCollection("images");
        Bson unsized = and(type("result_image", BsonType.STRING), exists("result_width", false));
        for (List<Document> batch = batch(jobs, unsized); !batch.isEmpty(); batch = batch(jobs, unsized)) {
            for (Document job : batch) {
                Document known = Optional.ofNullable(images.find(eq("_id", job.getString("result_image")))
                                .first())
                        .map(image -> new Document("result_width", image.getInteger("width"))
                                .append("result_height", image.getInteger("height")))
                        .orElse(new Document("result_width", 0)
                                .append("result_height", 0)
                                .append("pictures_deleted", true));
                jobs.updateOne(eq("_id", job.getString("_id")), new Document("$set", known));
            }
        }
    }

    /** Every three characters in a row of it; an erased account has none. */
    private static void emailParts(MongoDatabase database) {
        MongoCollection<Document> users = database.getCollection("users");
        Bson unknown = and(type("email", BsonType.STRING), exists("email_parts", false), exists("erased_at", false));
        List<Document> batch;
        while (!(batch = users.find(unknown)
                        .projection(Projections.include("email"))
                        .limit(BATCH)
                        .into(new ArrayList<>()))
                .isEmpty()) {
            for (Document user : batch) {
                String email = user.getString("email");
                List<String> parts = IntStream.rangeClosed(0, email.length() - 3)
                        .mapToObj(at -> email.substring(at, at + 3))
                        .distinct()
                        .toList();
                users.updateOne(
                        eq("_id", user.getString("_id")), new Document("$set", new Document("email_parts", parts)));
            }
        }
    }

    /** In UTC, as text. */
    private static void ledgerDays(MongoDatabase database) {
        MongoCollection<Document> ledger = database.getCollection("credit_transactions");
        String last = "";
        List<Document> batch;
        while (!(batch = ledger.find(gt("_id", last))
                        .projection(Projections.include("created_at", "day"))
                        .sort(Sorts.ascending("_id"))
                        .limit(BATCH)
                        .into(new ArrayList<>()))
                .isEmpty()) {
            for (Document entry : batch) {
                last = entry.getString("_id");
                if (entry.containsKey("day")) continue;
                String day = LocalDate.ofInstant(entry.getDate("created_at").toInstant(), ZoneOffset.UTC)
                        .toString();
                ledger.updateOne(eq("_id", last), new Document("$set", new Document("day", day)));
            }
        }
        Indexes.on(ledger, new Document("day", 1));
    }

    /** Marks those that were worked on; whoever knows how to read them takes the buyer out. */
    private static void paymentEvents(MongoDatabase database) {
        database.getCollection("payment_events")
                .updateMany(exists("done_at"), new Document("$set", new Document("whole", true)));
    }

    private static List<Document> batch(MongoCollection<Document> jobs, Bson filter) {
        return jobs.find(filter)
                .projection(Projections.include("result_image"))
                .limit(BATCH)
                .into(new ArrayList<>());
    }
}
