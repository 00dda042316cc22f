package com.trailroom.api.tryon;

import com.trailroom.tryon.Job;
import com.trailroom.tryon.JobFailure;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A job as the API shows it; members that do not apply are left out. */
public record JobBody(
        @Schema(required = true, example = JobBody.ID) String id,
        @Schema(
                        required = true,
                        enumeration = {"queued", "processing", "completed", "failed", "cancelled"})
                String status,
        @Schema(
                        required = true,
                        enumeration = {"top_only", "full_outfit"})
                String mode,
        @Schema(description = "What it costs; 0 once they came back", example = "1") int creditsUsed,
        @Schema(description = "What made the picture", example = "gemini") String engine,
        @Schema(example = "gemini-3.1-flash-image") String model,
        @Schema(description = "Of the words the engine was asked with, when it is asked in words", example = "1")
                String promptVersion,
        @Schema(description = "What it is a part of", example = BatchBody.ID) String batchId,
        @Schema(description = "Once it is completed, as long as the picture is kept") ResultBody result,
        @Schema(description = "Once it has failed") ErrorBody error,
        @Schema(required = true) Instant createdAt,
        Instant startedAt,
        Instant completedAt,
        @Schema(required = true, description = "As it was sent", example = "{\"sku\": \"TS-100\"}")
                Map<String, String> metadata,
        @Schema(description = "False in the sandbox", example = "true") boolean livemode) {

    static final String ID = "job_01jd8qk2x7m3v9t5w1y0z4r6s8";

    /** The finished picture. */
    public record ResultBody(
            @Schema(required = true, example = "/api/v1/tryons/" + ID + "/result") String url,
            @Schema(required = true, example = "img_01jd8qk2x7m3v9t5w1y0z4r6s8") String imageId,
            @Schema(example = "1024") int width,
            @Schema(example = "1536") int height,
            @Schema(description = "Always true", example = "true") boolean aiGenerated) {}

    /** Why there is none. */
    public record ErrorBody(
            @Schema(required = true, example = "GARMENT_BUSY_BACKGROUND") String code,
            @Schema(required = true) String message,
            @Schema(description = "Whether the same pictures may work later") boolean retryable) {
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
                job.making().promptVersion().orElse(null),
                job.origin().batch().map(Job.Part::batchId).orElse(null),
                job.result().map(made -> result(job, made)).orElse(null),
                job.failure().map(ErrorBody::of).orElse(null),
                job.times().created(),
                job.times().started().orElse(null),
                job.times().ended().orElse(null),
                job.metadata(),
                job.live());
    }

    private static ResultBody result(Job job, Job.Result made) {
        String url = "/api/v1/tryons/" + job.id() + "/result";
        return new ResultBody(url, made.id(), made.width(), made.height(), true);
    }
}
