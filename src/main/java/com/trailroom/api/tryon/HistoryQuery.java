package com.trailroom.api.tryon;

import com.trailroom.api.FieldErrors;
import com.trailroom.api.FieldFault;
import com.trailroom.api.Rfc3339;
import com.trailroom.tryon.HistoryFilter;
import com.trailroom.tryon.JobStatus;
import com.trailroom.tryon.Mode;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which try-ons of the history are asked for. */
public class HistoryQuery {

    @QueryParam("status")
    @Parameter(schema = @Schema(enumeration = {"queued", "processing", "completed", "failed", "cancelled"}))
    String status;

    @QueryParam("mode")
    @Parameter(schema = @Schema(enumeration = {"top_only", "full_outfit"}))
    String mode;

    @QueryParam("created_after")
    @Parameter(schema = @Schema(implementation = Instant.class), example = "2026-11-01T00:00:00Z")
    String createdAfter;

    @QueryParam("created_before")
    @Parameter(schema = @Schema(implementation = Instant.class), example = "2026-12-01T00:00:00Z")
    String createdBefore;

    HistoryFilter filter(FieldErrors errors) {
        return new HistoryFilter(
                errors.read("status", status, FieldFault.INVALID_VALUE, HistoryQuery::status),
                errors.read("mode", mode, FieldFault.INVALID_VALUE, Mode::of),
                errors.read("created_after", createdAfter, FieldFault.INVALID_TIME, Rfc3339::instant),
                errors.read("created_before", createdBefore, FieldFault.INVALID_TIME, Rfc3339::instant));
    }

    private static Optional<JobStatus> status(String code) {
        return Arrays.stream(JobStatus.values())
                .filter(status -> status != JobStatus.ACCEPTING && status.code().equals(code))
                .findFirst();
    }
}
