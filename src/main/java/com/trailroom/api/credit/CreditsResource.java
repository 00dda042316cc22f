package com.trailroom.api.credit;

import com.trailroom.api.Authenticated;
import com.trailroom.api.Caller;
import com.trailroom.api.Cursor;
import com.trailroom.api.PageBody;
import com.trailroom.credit.Balance;
import com.trailroom.credit.Credits;
import com.trailroom.credit.LedgerEntry;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Authenticated
@Singleton
@Path("/credits")
@Tag(name = "credits")
@Produces(MediaType.APPLICATION_JSON)
public class CreditsResource {

    /** {@code next_reset_at} is when the free purse is set to three again. */
    public record CreditsBody(long free, long purchased, long total, Instant nextResetAt) {}

    public record EntryBody(
            String id, String type, long free, long purchased, long balanceAfter, String reference, Instant createdAt) {
        static EntryBody of(LedgerEntry entry) {
            return new EntryBody(
                    entry.operation(),
                    entry.type().code(),
                    entry.free(),
                    entry.purchased(),
                    entry.after().total(),
                    entry.cause(),
                    entry.at());
        }
    }

    @Inject
    Credits credits;

    @Inject
    Clock clock;

    @Context
    HttpServletRequest request;

    @GET
    @Operation(summary = "Balances")
    public CreditsBody show() {
        Balance balance = credits.balanceOf(Caller.of(request).id());
        Instant midnight = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                .plusDays(1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
        return new CreditsBody(balance.free(), balance.purchased(), balance.total(), midnight);
    }

    @GET
    @Path("transactions")
    @Operation(summary = "The ledger, newest first")
    public PageBody<EntryBody> transactions(@BeanParam Cursor cursor) {
        String account = Caller.of(request).id();
        return cursor.forward((after, limit) -> credits.history(account, after, limit), LedgerEntry::operation)
                .map(EntryBody::of);
    }
}
