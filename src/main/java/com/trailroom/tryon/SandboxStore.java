package com.trailroom.tryon;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;

/** The sandbox's jobs in {@code sandbox_jobs}, which need not outlive their pictures. */
class SandboxStore {

    static final String JOBS = "sandbox_jobs";

    private final MongoCollection<Document> jobs;

    SandboxStore(MongoDatabase database) {
        jobs = database.getCollection(JOBS);
    }

    void deleteOf(String owner) {
        jobs.deleteMany(eq(JobDocument.USER, owner));
    }

    void deleteOlder(Instant limit) {
        jobs.deleteMany(lt("created_at", Date.from(limit)));
    }
}
