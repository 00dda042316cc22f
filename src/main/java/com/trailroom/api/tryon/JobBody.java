package com.trailroom.api.tryon;

import com.trailroom.tryon.Job;
import com.trailroom.tryon.JobFailure;
import java.time.Instant;
import java.util.Map;

/** A job as the API shows it; members that do not apply are left out. */
public record JobBody(
        String id,
        String status,
        String mode,
        int creditsUsed,
        String engine,
        String model,
        ResultBody result,
        ErrorBody error,
        Instant createdAt,
        Instant startedAt,
        Instant completedAt,
        Map<String, String> metadata) {

    /** {@code ai_generated} is always true. */
    public record ResultBody(String url, String imageId, Integer width, Integer height, boolean aiGenerated) {}

    public record ErrorBody(String code, String message, boolean retryable) {
        static ErrorBody of(JobFailure failure) {
            return new ErrorBody(failure.name(), failure.words(), failure.isRetryable());
        }
    }

    static JobBody of(Job job) {
        return new JobBody(
                job.id(),
                job.status().code(),
                job.mode().code(),
                job.creditsUsed(),
                job.making().engine().orElse(null),
                job.making().model().orElse(null),
                job.result().map(made -> result(job, made)).orElse(null),
                job.failure().map(ErrorBody::of).orElse(null),
                job.times().created(),
                job.times().started().orElse(null),
                job.times().ended().orElse(null),
                job.metadata());
    }

    private static ResultBody result(Job job, Job.Result made) {
        String url = "/api/v1/tryons/" + job.id() + "/result";
        return new ResultBody(url, made.id(), made.width(), made.height(), true);
    }
}
