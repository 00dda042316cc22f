package com.trailroom.api.partner;

import com.trailroom.partner.usage.Totals;
import com.trailroom.partner.usage.UsageLine;
import com.trailroom.partner.usage.UsageReport;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was asked for in some days, in all and in detail. */
public record UsageBody(
        @Schema(required = true, description = "The first day, in UTC", example = "2026-11-01") String from,
        @Schema(required = true, description = "The last day", example = "2026-11-30") String to,
        @Schema(required = true) TotalsBody total,
        @Schema(required = true, description = "A line for each day, endpoint and key") List<LineBody> data) {

    /** Requests added up; latencies are right to within 10 %. */
    public record TotalsBody(
            @Schema(example = "120") long requests,
            @Schema(description = "Of them, those answered with 4xx", example = "3") long clientErrors,
            @Schema(description = "Of them, those answered with 5xx", example = "0") long serverErrors,
            @Schema(description = "Spent by them", example = "41") long credits,
            @Schema(description = "Half took at most so many milliseconds", example = "38") Long latencyP50,
            @Schema(description = "19 of 20 took at most so many milliseconds", example = "180") Long latencyP95) {

        static TotalsBody of(Totals totals) {
            return new TotalsBody(
                    totals.requests(),
                    totals.clientErrors(),
                    totals.serverErrors(),
                    totals.credits(),
                    totals.latencies().percentile(0.5).map(Duration::toMillis).orElse(null),
                    totals.latencies().percentile(0.95).map(Duration::toMillis).orElse(null));
        }
    }

    /** Of one day, endpoint and key. */
    public record LineBody(
            @Schema(required = true, example = "2026-11-23") String day,
            @Schema(required = true, example = "POST /tryons") String endpoint,
            @Schema(description = "Left out for access tokens", example = KeyBody.ID) String keyId,
            @Schema(required = true) TotalsBody totals) {

        static LineBody of(UsageLine line) {
            String key = line.of().keyId();
            return new LineBody(
                    line.of().day().toString(),
                    line.of().endpoint(),
                    key.isEmpty() ? null : key,
                    TotalsBody.of(line.totals()));
        }
    }

    static UsageBody of(LocalDate from, LocalDate to, UsageReport report) {
        return new UsageBody(
                from.toString(),
                to.toString(),
                TotalsBody.of(report.total()),
                report.lines().stream().map(LineBody::of).toList());
    }
}
