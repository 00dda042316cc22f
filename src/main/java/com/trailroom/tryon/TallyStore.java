package com.trailroom.tryon;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import com.trailroom.store.TimeWalk;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Counts in {@code tryon_jobs}, whose ids tell when they were asked for. */
class TallyStore {

    private static final Bson COUNTED =
            Projections.include(JobDocument.USER, JobDocument.STATUS, "error_code", "created_at", "completed_at");

    private final MongoCollection<Document> jobs;

    TallyStore(MongoDatabase database) {
        jobs = database.getCollection("tryon_jobs");
    }

    JobTally between(Instant from, Instant to) {
        Map<JobStatus, Long> states = new EnumMap<>(JobStatus.class);
        Map<JobFailure, Long> failures = new EnumMap<>(JobFailure.class);
        List<Duration> times = new ArrayList<>();
        Set<String> accounts = new HashSet<>();
        TimeWalk.over(jobs, "job", from, to, COUNTED, job -> {
            JobStatus status = JobStatus.of(job.getString(JobDocument.STATUS));
            if (status == JobStatus.ACCEPTING) return;
            states.merge(status, 1L, Long::sum);
            accounts.add(job.getString(JobDocument.USER));
            if (status == JobStatus.COMPLETED) times.add(time(job));
            if (status == JobStatus.FAILED) {
                Optional.ofNullable(job.getString("error_code"))
                        .ifPresent(why -> failures.merge(JobFailure.valueOf(why), 1L, Long::sum));
            }
        });
        return new JobTally(states, failures, times, accounts);
    }

    private static Duration time(Document job) {
        return Duration.between(
                job.getDate("created_at").toInstant(),
                job.getDate("completed_at").toInstant());
    }
}
