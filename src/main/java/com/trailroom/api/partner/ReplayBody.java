package com.trailroom.api.partner;

import com.trailroom.api.Checked;
import com.trailroom.api.FieldErrors;
import com.trailroom.api.FieldFault;
import com.trailroom.api.Rfc3339;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Of which time the events are to be sent again, both ends included. */
public record ReplayBody(
        @Schema(required = true, format = "date-time", example = "2026-11-01T00:00:00Z") String from,
        @Schema(required = true, format = "date-time", example = "2026-11-02T00:00:00Z") String to)
        implements Checked {

    /** How many are on their way. */
    public record ReplayedBody(@Schema(example = "17") long replayed) {}

    @Override
    public void check(FieldErrors errors) {
        errors.require("from", from);
        errors.require("to", to);
        errors.read("from", from, FieldFault.INVALID_TIME, Rfc3339::instant);
        errors.read("to", to, FieldFault.INVALID_TIME, Rfc3339::instant);
    }

    Instant first() {
        return Rfc3339.instant(from).orElseThrow();
    }

    Instant last() {
        return Rfc3339.instant(to).orElseThrow();
    }
}
