package com.trailroom.api.credit;

import com.trailroom.api.Authenticated;
import com.trailroom.api.Caller;
import com.trailroom.api.Cursor;
import com.trailroom.api.FieldErrors;
import com.trailroom.api.OpenedBy;
import com.trailroom.api.PageBody;
import com.trailroom.api.ShortListing;
import com.trailroom.credit.Balance;
import com.trailroom.credit.Credits;
import com.trailroom.credit.LedgerEntry;
import com.trailroom.partner.key.Scope;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Authenticated
@Singleton
@Path("/credits")
@Tag(name = "credits")
@Produces(MediaType.APPLICATION_JSON)
public class CreditsResource {

    public record CreditsBody(
            @Schema(description = "Today's free credits", example = "3") long free,
            @Schema(description = "Credits that never expire", example = "300") long purchased,
            @Schema(example = "303") long total,
            @Schema(required = true, description = "When the free credits are set to the number of a day again")
                    Instant nextResetAt,
            @Schema(description = "False in the sandbox, where credits are never spent", example = "true")
                    boolean livemode) {}

    /** One movement of credits. */
    public record EntryBody(
            @Schema(required = true, example = "txn_01jd8qk2x7m3v9t5w1y0z4r6s8") String id,
            @Schema(
                            required = true,
                            enumeration = {"free", "purchase", "usage", "refund", "admin_adjustment"})
                    String type,
            @Schema(description = "Change of the free credits, signed", example = "-1") long free,
            @Schema(description = "Change of the purchased credits, signed", example = "0") long purchased,
            @Schema(description = "All credits after it", example = "2") long balanceAfter,
            @Schema(
                            description = "What it was for: a job, a day, a payment",
                            example = "job_01jd8qk2x7m3v9t5w1y0z4r6s8")
                    String reference,
            @Schema(required = true) Instant createdAt) {
        static EntryBody of(LedgerEntry entry) {
            return new EntryBody(
                    entry.id(),
                    entry.type().code(),
                    entry.free(),
                    entry.purchased(),
                    entry.after().total(),
                    entry.cause(),
                    entry.at());
        }
    }

    private static final Balance SANDBOX = new Balance(3, 1_000);

    @Inject
    Credits credits;

    @Inject
    Clock clock;

    @Context
    HttpServletRequest request;

    @GET
    @OpenedBy(Scope.CREDITS_READ)
    @Operation(operationId = "getCredits", summary = "Balances")
    public CreditsBody show() {
        boolean live = Caller.isLive(request);
        Balance balance = live ? credits.balanceOf(Caller.of(request).id()) : SANDBOX;
        Instant midnight = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                .plusDays(1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
        return new CreditsBody(balance.free(), balance.purchased(), balance.total(), midnight, live);
    }

    @GET
    @Path("transactions")
    @OpenedBy(Scope.CREDITS_READ)
    @Operation(operationId = "listTransactions", summary = "The ledger, newest first")
    public PageBody<EntryBody> transactions(@BeanParam Cursor cursor) {
        Cursor.Listing<LedgerEntry> entries = Caller.isLive(request)
                ? new EntryListing(credits, Caller.of(request).id())
                : new ShortListing<>(List.of(), LedgerEntry::id);
        return cursor.page(entries, new FieldErrors()).map(EntryBody::of);
    }
}
