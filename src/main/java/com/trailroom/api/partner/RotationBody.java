package com.trailroom.api.partner;

import com.trailroom.api.Checked;
import com.trailroom.api.FieldErrors;
import com.trailroom.api.FieldFault;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Asks for a new secret. */
public record RotationBody(
        @Schema(
                        description = "How much longer the present secret goes on beside the new one",
                        minimum = "0",
                        maximum = "2592000",
                        defaultValue = "86400",
                        example = "86400")
                Long overlapSeconds)
        implements Checked {

    private static final Duration USUAL = Duration.ofDays(1);
    private static final long MOST = Duration.ofDays(30).toSeconds();

    @Override
    public void check(FieldErrors errors) {
        if (overlapSeconds != null && (overlapSeconds < 0 || overlapSeconds > MOST)) {
            errors.add("overlap_seconds", FieldFault.OUT_OF_RANGE);
        }
    }

    Duration overlap() {
        return overlapSeconds == null ? USUAL : Duration.ofSeconds(overlapSeconds);
    }
}
