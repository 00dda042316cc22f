package com.trailroom.api.tryon;

import com.trailroom.kernel.Space;
import com.trailroom.tryon.Batch;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A batch as the API shows it. */
public record BatchBody(
        @Schema(required = true, example = BatchBody.ID) String id,
        @Schema(
                        required = true,
                        description = "partial: some of its jobs completed, some did not",
                        enumeration = {"processing", "completed", "partial", "failed"})
                String status,
        @Schema(description = "Without what came back", example = "2") int creditsUsed,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true, description = "In the order of the garments") List<JobBody> jobs,
        @Schema(description = "False in the sandbox", example = "true") boolean livemode) {

    static final String ID = "bat_01jd8qk2x7m3v9t5w1y0z4r6s8";

    static BatchBody of(Batch batch) {
        return new BatchBody(
                batch.id(),
                batch.status().code(),
                batch.creditsUsed(),
                batch.created(),
                batch.jobs().stream().map(JobBody::of).toList(),
                !Space.isSandbox(batch.owner()));
    }
}
