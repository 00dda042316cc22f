package com.trailroom.tryon;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import com.trailroom.kernel.Ids;
import com.trailroom.store.Count;
import com.trailroom.store.Indexes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Looks through {@code tryon_jobs}, the newest first, and keeps there what administrators did; an id tells when a job began. */
class JobDeskStore {

    private static final String REFUNDED = "refunded_at";
    private static final String RETRIED_AS = "retried_as";
    private static final String FLAG = "flag";
    private static final String FLAGGED = JobDocument.FLAGGED;

    private final MongoDatabase database;
    private final MongoCollection<Document> jobs;

    JobDeskStore(MongoDatabase database) {
        this.database = database;
        jobs = database.getCollection("tryon_jobs");
        Indexes.on(jobs, new Document(JobDocument.STATUS, 1).append("_id", -1));
        Indexes.on(jobs, new Document(FLAGGED, 1).append("_id", -1));
    }

    Optional<JobFile> find(String id) {
        return Optional.ofNullable(jobs.find(eq("_id", id)).first()).map(JobDeskStore::file);
    }

    /** Those behind {@code after}, an id, when given; of jobs not yet accepted nobody knows. */
    List<JobFile> find(JobQuery query, Optional<String> after, int limit) {
        List<Bson> wanted = new ArrayList<>();
        wanted.add(query.status()
                .map(status -> eq(JobDocument.STATUS, status.code()))
                .orElse(ne(JobDocument.STATUS, JobStatus.ACCEPTING.code())));
        query.text().ifPresent(text -> wanted.add(eq(text.startsWith("usr_") ? JobDocument.USER : "_id", text)));
        query.mode().ifPresent(mode -> wanted.add(eq("mode", mode.code())));
        if (query.flagged()) wanted.add(eq(FLAGGED, true));
        query.from().ifPresent(time -> wanted.add(gte("_id", Ids.firstAt("job", time))));
        query.to().map(time -> Ids.firstAt("job", time)).ifPresent(end -> wanted.add(lt("_id", end)));
        after.ifPresent(id -> wanted.add(lt("_id", id)));
        return jobs.find(and(wanted))
                .sort(Sorts.descending("_id"))
                .limit(limit)
                .map(JobDeskStore::file)
                .into(new ArrayList<>());
    }

    /** Notes on a completed job that its credits are to go back; false when that was noted before. */
    boolean refund(String id, Instant now) {
        Bson due = and(eq("_id", id), eq(JobDocument.STATUS, JobStatus.COMPLETED.code()), exists(REFUNDED, false));
        return change(due, combine(set(REFUNDED, Date.from(now)), set(JobDocument.REFUND_DUE, true)));
    }

    /** Notes under which id a job is done again, and answers it: an earlier one stays. */
    String retry(String id, String next) {
        if (change(and(eq("_id", id), exists(RETRIED_AS, false)), set(RETRIED_AS, next))) return next;
        return jobs.find(eq("_id", id)).first().getString(RETRIED_AS);
    }

    /** False when it is flagged already. */
    boolean flag(String id, JobMarks.Flag flag) {
        Document mark = new Document("actor", flag.actor())
                .append("reason", flag.reason())
                .append("at", Date.from(flag.at()));
        return change(
                and(eq("_id", id), ne(FLAGGED, true)),
                combine(set(FLAGGED, true), set(FLAG, mark), set(JobDocument.BLUR_DUE, true)));
    }

    /** False when it is not flagged. */
    boolean unflag(String id) {
        return change(
                and(eq("_id", id), eq(FLAGGED, true)),
                combine(unset(FLAGGED), unset(FLAG), set(JobDocument.BLUR_DUE, true)));
    }

    /** When the job was asked for that has waited longest; empty when none waits. */
    Optional<Instant> oldestQueued() {
        return Optional.ofNullable(jobs.find(eq(JobDocument.STATUS, JobStatus.QUEUED.code()))
                        .sort(Sorts.ascending("_id"))
                        .limit(1)
                        .first())
                .map(found -> found.getDate("created_at").toInstant());
    }

    Map<String, Long> askedSince(Instant since, long least) {
        return counted(
                and(gte("_id", Ids.firstAt("job", since)), ne(JobDocument.STATUS, JobStatus.ACCEPTING.code())), least);
    }

    Map<String, Long> flaggedSince(Instant since, long least) {
        return counted(and(eq(FLAGGED, true), gte(FLAG + ".at", Date.from(since))), least);
    }

    /** By account. */
    private Map<String, Long> counted(Bson wanted, long least) {
        return Count.by(JobDocument.USER, jobs, wanted, least);
    }

    long count(JobStatus status) {
        return Count.of(database, "tryon_jobs", eq(JobDocument.STATUS, status.code()));
    }

    private boolean change(Bson filter, Bson update) {
        return jobs.updateOne(filter, update).getModifiedCount() == 1;
    }

    private static JobFile file(Document from) {
        Optional<JobMarks.Flag> flag = Optional.ofNullable(from.get(FLAG, Document.class))
                .map(mark -> new JobMarks.Flag(
                        mark.getString("actor"),
                        mark.getString("reason"),
                        mark.getDate("at").toInstant()));
        Optional<Instant> refunded = Optional.ofNullable(from.getDate(REFUNDED)).map(Date::toInstant);
        Optional<String> retriedAs = Optional.ofNullable(from.getString(RETRIED_AS));
        return new JobFile(JobDocument.job(from), new JobMarks(refunded, flag, retriedAs));
    }
}
