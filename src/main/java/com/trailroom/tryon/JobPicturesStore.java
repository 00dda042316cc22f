package com.trailroom.tryon;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.trailroom.store.Indexes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Which job of {@code tryon_jobs} uses which pictures, and whether they are still there. */
class JobPicturesStore {

    private static final String DELETION_DUE = "deletion_due";

    private final MongoCollection<Document> jobs;

    JobPicturesStore(MongoDatabase database) {
        this(database, "tryon_jobs");
    }

    JobPicturesStore(MongoDatabase database, String collection) {
        jobs = database.getCollection(collection);
        Indexes.on(jobs, new Document(JobDocument.RESULT, 1));
        Indexes.on(jobs, new Document(DELETION_DUE, 1));
    }

    Optional<Job> findByResult(String pictureId) {
        return Optional.ofNullable(jobs.find(eq(JobDocument.RESULT, pictureId)).first())
                .map(JobDocument::job);
    }

    /** Whether a job of the account that still has its pictures uses this one. */
    boolean isUsed(String accountId, String pictureId) {
        return jobs.find(using(accountId, pictureId)).first() != null;
    }

    /** Shows the pictures of a job no more, and notes in the same write that they are to be deleted. */
    void deleting(String jobId) {
        jobs.updateOne(eq("_id", jobId), combine(set(JobDocument.PICTURES_DELETED, true), set(DELETION_DUE, true)));
    }

    void deleted(String jobId) {
        jobs.updateOne(eq("_id", jobId), unset(DELETION_DUE));
    }

    List<Job> withDeletionDue(int limit) {
        return jobs.find(eq(DELETION_DUE, true))
                .limit(limit)
                .map(JobDocument::job)
                .into(new ArrayList<>());
    }

    /** Notes on every job of an account that used an upload that it is gone. */
    void uploadGone(String accountId, String pictureId) {
        jobs.updateMany(using(accountId, pictureId), set(JobDocument.PICTURES_DELETED, true));
    }

    private static Bson using(String accountId, String pictureId) {
        Bson uses = or(eq("person_image", pictureId), eq("clothing_images", pictureId));
        return and(eq(JobDocument.USER, accountId), ne(JobDocument.PICTURES_DELETED, true), uses);
    }
}
