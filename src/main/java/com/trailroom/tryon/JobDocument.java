package com.trailroom.tryon;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bson.Document;

/** A job as it lies in {@code tryon_jobs}. */
final class JobDocument {

    static final String BLUR_DUE = "blur_due";
    static final String FLAGGED = "flagged";
    static final String FENCE = "fence";
    static final String LEASE_UNTIL = "lease_until";
    static final String NEWS_DUE = "news_due";
    static final String PICTURES_DELETED = "pictures_deleted";
    static final String REFUND_DUE = "refund_due";
    static final String RESULT = "result_image";
    static final String STATUS = "status";
    static final String USER = "user_id";

    private JobDocument() {}

    static Document ofNew(Job job) {
        return new Document("_id", job.id())
                .append(USER, job.accountId())
                .append("mode", job.mode().code())
                .append(STATUS, job.status().code())
                .append("person_image", job.pictures().person())
                .append("clothing_images", job.pictures().garments())
                .append("credits_used", job.cost())
                .append("created_at", Date.from(job.times().created()))
                .append("metadata", metadata(job))
                .append("webhook_url", job.origin().webhookUrl().orElse(null))
                .append("batch_id", job.origin().batch().map(Job.Part::batchId).orElse(null))
                .append(
                        "batch_number",
                        job.origin().batch().map(Job.Part::number).orElse(null))
                .append("retry_of", job.origin().retryOf().orElse(null))
                .append(FENCE, 0L)
                .append("attempts", 0);
    }

    static Job job(Document from) {
        return new Job(
                from.getString("_id"),
                from.getString(USER),
                Mode.of(from.getString("mode")).orElseThrow(),
                from.getInteger("credits_used"),
                JobStatus.of(from.getString(STATUS)),
                new Job.Pictures(
                        from.getString("person_image"),
                        from.getList("clothing_images", String.class, List.of()),
                        Optional.ofNullable(from.getString(RESULT))
                                .map(id -> new Job.Result(
                                        id, from.getInteger("result_width"), from.getInteger("result_height"))),
                        from.getBoolean(PICTURES_DELETED, false),
                        from.getBoolean(FLAGGED, false)),
                new Job.Making(
                        Optional.ofNullable(from.getString("engine")),
                        Optional.ofNullable(from.getString("model")),
                        Optional.ofNullable(from.getString("prompt_version"))),
                Optional.ofNullable(from.getString("error_code")).map(JobFailure::valueOf),
                new Job.Times(from.getDate("created_at").toInstant(), at(from, "started_at"), at(from, "completed_at")),
                origin(from),
                from.getLong(FENCE),
                from.getInteger("attempts", 0));
    }

    private static Job.Origin origin(Document from) {
        return new Job.Origin(
                metadata(from),
                Optional.ofNullable(from.getString("webhook_url")),
                Optional.ofNullable(from.getString("batch_id"))
                        .map(batch -> new Job.Part(batch, from.getInteger("batch_number"))),
                Optional.ofNullable(from.getString("retry_of")));
    }

    /** As a list of pairs: a key may hold dots and dollars, which a field's name may not. */
    private static List<Document> metadata(Job job) {
        return job.metadata().entrySet().stream()
                .map(entry -> new Document("k", entry.getKey()).append("v", entry.getValue()))
                .toList();
    }

    private static Map<String, String> metadata(Document from) {
        return from.getList("metadata", Document.class, List.of()).stream()
                .collect(Collectors.toMap(pair -> pair.getString("k"), pair -> pair.getString("v")));
    }

    private static Optional<Instant> at(Document from, String field) {
        return Optional.ofNullable(from.getDate(field)).map(Date::toInstant);
    }
}
