package com.trailroom.tryon;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.Optional;

/** Jobs that end, for the rooms that hear of it; written by the real store. */
public final class EndedJobsSeed {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final JobStore jobs;

    public EndedJobsSeed(MongoDatabase database) {
        jobs = new JobStore(database);
    }

    private EndedJobsSeed(MongoDatabase database, String collection) {
        jobs = new JobStore(database, collection);
    }

    public static EndedJobsSeed sandbox(MongoDatabase database) {
        return new EndedJobsSeed(database, "sandbox_jobs");
    }

    public EndedJobs entrance() {
        return new EndedJobs(jobs);
    }

    public void completed(String id, String accountId) {
        Job job = claimed(id, accountId);
        jobs.complete(
                job,
                new Job.Result("img_result", 640, 960),
                new Job.Making(Optional.of("gemini"), Optional.of("flash"), Optional.of("3")),
                NOON.plusSeconds(5));
    }

    public void failed(String id, String accountId, JobFailure failure) {
        jobs.fail(claimed(id, accountId), failure, NOON.plusSeconds(5));
    }

    public void cancelled(String id, String accountId) {
        jobs.insert(JobSamples.accepting(id, accountId, "img_person", "img_garment", NOON));
        jobs.enqueue(id);
        jobs.cancel(id, NOON.plusSeconds(5));
    }

    private Job claimed(String id, String accountId) {
        jobs.insert(JobSamples.accepting(id, accountId, "img_person", "img_garment", NOON));
        jobs.enqueue(id);
        return jobs.claim(id, NOON.plusSeconds(1), NOON.plusSeconds(31)).orElseThrow();
    }
}
