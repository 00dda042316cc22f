package com.trailroom.api.partner;

import com.trailroom.api.Authenticated;
import com.trailroom.api.Caller;
import com.trailroom.api.FieldErrors;
import com.trailroom.api.FieldFault;
import com.trailroom.api.OpenedBy;
import com.trailroom.partner.key.ApiKey;
import com.trailroom.partner.key.Scope;
import com.trailroom.partner.usage.Usage;
import com.trailroom.partner.usage.UsageReport;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What an account's programs asked for. */
@Authenticated
@Singleton
@Path("/usage")
@Tag(name = "usage")
@Produces(MediaType.APPLICATION_JSON)
public class UsageResource {

    private static final int USUAL_DAYS = 30;
    private static final int MOST_DAYS = 92;

    @Inject
    Usage usage;

    @Inject
    Clock clock;

    @Context
    HttpServletRequest request;

    @GET
    @OpenedBy(Scope.CREDITS_READ)
    @Operation(
            operationId = "getUsage",
            summary = "Requests, errors, credits and latency by day, endpoint and key",
            description =
                    "Of at most 92 days; of the last 30, if no day is given. A few seconds behind. A key of the sandbox sees its own part.")
    public UsageBody show(
            @QueryParam("from") @Parameter(schema = @Schema(format = "date"), example = "2026-11-01") String from,
            @QueryParam("to") @Parameter(schema = @Schema(format = "date"), example = "2026-11-30") String to,
            @QueryParam("key_id") @Parameter(description = "Only what this key was used for", example = KeyBody.ID)
                    String keyId) {
        FieldErrors errors = new FieldErrors();
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        LocalDate last = errors.read("to", to, FieldFault.INVALID_TIME, UsageResource::day)
                .orElse(today);
        LocalDate first = errors.read("from", from, FieldFault.INVALID_TIME, UsageResource::day)
                .orElse(last.minusDays(USUAL_DAYS - 1L));
        boolean fits = !first.isAfter(last) && first.plusDays(MOST_DAYS).isAfter(last);
        if (!fits) errors.add("from", FieldFault.OUT_OF_RANGE);
        errors.refuse();
        UsageReport report = usage.report(Caller.of(request).id(), first, last);
        Optional<String> only = Caller.isLive(request)
                ? Optional.ofNullable(keyId)
                : Caller.key(request).map(ApiKey::id);
        return UsageBody.of(first, last, only.map(report::ofKey).orElse(report));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.matches("\\d{4}-\\d\\d-\\d\\d") ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
