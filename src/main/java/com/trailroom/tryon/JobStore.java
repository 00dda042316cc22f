package com.trailroom.tryon;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
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
import com.trailroom.store.Count;
import com.trailroom.store.Indexes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Jobs in {@code tryon_jobs}; every change of state is one conditional write. */
class JobStore {

    private static final String REPEATABLE = "repeatable";

    private final MongoDatabase database;
    private final String collection;
    private final MongoCollection<Document> jobs;
    private final JobHistoryStore history;

    JobStore(MongoDatabase database) {
        this(database, "tryon_jobs");
    }

    JobStore(MongoDatabase database, String collection) {
        this.database = database;
        this.collection = collection;
        jobs = database.getCollection(collection);
        history = new JobHistoryStore(jobs);
        Indexes.on(jobs, new Document(JobDocument.USER, 1).append("_id", -1));
        Indexes.on(jobs, new Document(JobDocument.STATUS, 1));
        Indexes.on(jobs, new Document(JobDocument.REFUND_DUE, 1));
        Indexes.on(jobs, new Document(JobDocument.NEWS_DUE, 1));
        Indexes.on(jobs, new Document(JobDocument.BLUR_DUE, 1));
    }

    void insert(Job job) {
        jobs.insertOne(JobDocument.ofNew(job));
    }

    /** Notes that its sender may ask for it again; does nothing when the job is there already. */
    void insertRepeatable(Job job) {
        insertOnce(JobDocument.ofNew(job).append(REPEATABLE, true));
    }

    /** False, and nothing is done, when the job is there already. */
    boolean insertOnce(Job job) {
        return insertOnce(JobDocument.ofNew(job));
    }

    private boolean insertOnce(Document job) {
        try {
            jobs.insertOne(job);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) throw e;
            return false;
        }
    }

    Optional<Job> find(String id) {
        return Optional.ofNullable(jobs.find(eq("_id", id)).first()).map(JobDocument::job);
    }

    /** Newest first; those before {@code after}, an id, when given. Jobs that are not yet accepted are not shown. */
    List<Job> ofAccount(String accountId, HistoryFilter filter, Optional<String> after, int limit) {
        return history.older(accountId, filter, after, limit);
    }

    /** The {@code limit} jobs that came right after {@code before}, newest first. */
    List<Job> newer(String accountId, HistoryFilter filter, String before, int limit) {
        return history.newer(accountId, filter, before, limit);
    }

    int queuedBefore(String id) {
        return (int)
                Count.of(database, collection, and(eq(JobDocument.STATUS, JobStatus.QUEUED.code()), lt("_id", id)));
    }

    List<Job> inStatus(JobStatus status, int limit) {
        return list(eq(JobDocument.STATUS, status.code()), Sorts.ascending("_id"), limit);
    }

    List<Job> acceptingSince(Instant before, boolean repeatable, int limit) {
        return list(
                and(
                        eq(JobDocument.STATUS, JobStatus.ACCEPTING.code()),
                        repeatable ? eq(REPEATABLE, true) : ne(REPEATABLE, true),
                        lt("created_at", Date.from(before))),
                Sorts.ascending("_id"),
                limit);
    }

    List<Job> withLapsedLease(Instant now, int limit) {
        return list(
                and(eq(JobDocument.STATUS, JobStatus.PROCESSING.code()), lt(JobDocument.LEASE_UNTIL, Date.from(now))),
                Sorts.ascending("_id"),
                limit);
    }

    List<Job> withRefundDue(int limit) {
        return list(eq(JobDocument.REFUND_DUE, true), Sorts.ascending("_id"), limit);
    }

    List<Job> withNewsDue(int limit) {
        return list(eq(JobDocument.NEWS_DUE, true), Sorts.ascending("_id"), limit);
    }

    List<Job> withBlurDue(int limit) {
        return list(eq(JobDocument.BLUR_DUE, true), Sorts.ascending("_id"), limit);
    }

    /** Notes that the result's picture is as the flag says, unless that has changed. */
    void blurred(String id, boolean flagged) {
        Bson same = flagged ? eq(JobDocument.FLAGGED, true) : ne(JobDocument.FLAGGED, true);
        jobs.updateOne(and(eq("_id", id), same), unset(JobDocument.BLUR_DUE));
    }

    void newsTold(String id) {
        jobs.updateOne(eq("_id", id), unset(JobDocument.NEWS_DUE));
    }

    /** Takes a queued job under a lease; empty when another was faster. */
    Optional<Job> claim(String id, Instant now, Instant leaseUntil) {
        return change(
                and(eq("_id", id), eq(JobDocument.STATUS, JobStatus.QUEUED.code())),
                combine(
                        set(JobDocument.STATUS, JobStatus.PROCESSING.code()),
                        set(JobDocument.LEASE_UNTIL, Date.from(leaseUntil)),
                        set("started_at", Date.from(now)),
                        inc(JobDocument.FENCE, 1L),
                        inc("attempts", 1)));
    }

    /** Prolongs the lease; false when it is no longer ours. */
    boolean renew(Job job, Instant leaseUntil) {
        return change(held(job), set(JobDocument.LEASE_UNTIL, Date.from(leaseUntil)))
                .isPresent();
    }

    /** The job as it ended; empty when it was no longer held. */
    Optional<Job> complete(Job job, Job.Result result, Job.Making making, Instant now) {
        List<Bson> changes = new ArrayList<>(List.of(
                set(JobDocument.STATUS, JobStatus.COMPLETED.code()),
                set(JobDocument.RESULT, result.id()),
                set("result_width", result.width()),
                set("result_height", result.height()),
                set("completed_at", Date.from(now)),
                set(JobDocument.NEWS_DUE, true),
                unset(JobDocument.LEASE_UNTIL)));
        making.engine().ifPresent(engine -> changes.add(set("engine", engine)));
        making.model().ifPresent(model -> changes.add(set("model", model)));
        making.promptVersion().ifPresent(version -> changes.add(set("prompt_version", version)));
        return change(held(job), combine(changes));
    }

    /** Ends a held job, and notes in the same write that its credits are to go back, and that this is news. */
    boolean fail(Job job, JobFailure failure, Instant now) {
        Bson why = combine(set("error_code", failure.name()), set(JobDocument.NEWS_DUE, true));
        return change(held(job), ended(JobStatus.FAILED, now, why)).isPresent();
    }

    boolean requeue(Job job) {
        return change(
                        held(job),
                        combine(set(JobDocument.STATUS, JobStatus.QUEUED.code()), unset(JobDocument.LEASE_UNTIL)))
                .isPresent();
    }

    /** As {@link #requeue}, if the lease is still the one that lapsed. */
    boolean requeueLapsed(Job job, Instant now) {
        return change(
                        and(held(job), lt(JobDocument.LEASE_UNTIL, Date.from(now))),
                        combine(set(JobDocument.STATUS, JobStatus.QUEUED.code()), unset(JobDocument.LEASE_UNTIL)))
                .isPresent();
    }

    /** The job as it waits now; empty when it was not being accepted. */
    Optional<Job> enqueue(String id) {
        return move(id, JobStatus.ACCEPTING, set(JobDocument.STATUS, JobStatus.QUEUED.code()));
    }

    boolean cancel(String id, Instant now) {
        return move(id, JobStatus.QUEUED, ended(JobStatus.CANCELLED, now, unset("error_code")))
                .isPresent();
    }

    /** Ends a job whose acceptance was interrupted; false when it was accepted after all. */
    boolean abandon(String id, Instant now) {
        Bson why = set("error_code", JobFailure.INTERRUPTED.name());
        return move(id, JobStatus.ACCEPTING, ended(JobStatus.FAILED, now, why)).isPresent();
    }

    /** Removes a job that never came to be accepted; false when it did. */
    boolean discard(String id) {
        return jobs.deleteOne(and(eq("_id", id), eq(JobDocument.STATUS, JobStatus.ACCEPTING.code())))
                        .getDeletedCount()
                == 1;
    }

    void refunded(String id) {
        jobs.updateOne(eq("_id", id), unset(JobDocument.REFUND_DUE));
    }

    private static Bson ended(JobStatus status, Instant now, Bson detail) {
        return combine(
                set(JobDocument.STATUS, status.code()),
                set("completed_at", Date.from(now)),
                set(JobDocument.REFUND_DUE, true),
                unset(JobDocument.LEASE_UNTIL),
                detail);
    }

    private static Bson held(Job job) {
        return and(
                eq("_id", job.id()),
                eq(JobDocument.STATUS, JobStatus.PROCESSING.code()),
                eq(JobDocument.FENCE, job.fence()));
    }

    private Optional<Job> move(String id, JobStatus from, Bson update) {
        return change(and(eq("_id", id), eq(JobDocument.STATUS, from.code())), update);
    }

    private Optional<Job> change(Bson filter, Bson update) {
        FindOneAndUpdateOptions after = new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);
        return Optional.ofNullable(jobs.findOneAndUpdate(filter, update, after)).map(JobDocument::job);
    }

    private List<Job> list(Bson filter, Bson order, int limit) {
        return jobs.find(filter).sort(order).limit(limit).map(JobDocument::job).into(new ArrayList<>());
    }
}
