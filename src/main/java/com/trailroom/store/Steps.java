package com.trailroom.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.type;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.BsonType;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Every step there ever was, the oldest first. New ones go to the end; an old one is never changed. */
final class Steps {

    static final List<Step> ALL = List.of(new Step("finished-jobs-know-their-pictures-size", Steps::sizes));

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

    private static List<Document> batch(MongoCollection<Document> jobs, Bson filter) {
        return jobs.find(filter)
                .projection(Projections.include("result_image"))
                .limit(BATCH)
                .into(new ArrayList<>());
    }
}
