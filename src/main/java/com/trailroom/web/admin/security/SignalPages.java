package com.trailroom.web.admin.security;

import com.trailroom.account.Account;
import com.trailroom.account.Accounts;
import com.trailroom.account.Permission;
import com.trailroom.account.Permissions;
import com.trailroom.guard.signal.Signal;
import com.trailroom.guard.signal.Signals;
import com.trailroom.guard.signal.Tally;
import com.trailroom.web.SignedIn;
import com.trailroom.web.View;
import com.trailroom.web.admin.Desk;
import com.trailroom.web.admin.Needs;
import com.trailroom.web.admin.Times;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Who has been turned away, and who could not be signed in: the most first. */
@SignedIn
@Needs(Permission.REVIEW_ABUSE)
@Singleton
@Path("/admin/security/signals")
@Produces(MediaType.TEXT_HTML)
public class SignalPages {

    private static final int MOST = 100;
    private static final int EXAMPLES = 5;
    private static final Map<String, Duration> SPANS =
            Map.of("hour", Duration.ofHours(1), "day", Duration.ofDays(1), "week", Duration.ofDays(7));

    /** Somebody's tally as it is shown; {@code name} is an e-mail or an address. */
    public record Row(String subject, String name, boolean account, long count, String last, List<String> examples) {}

    @Inject
    Desk desk;

    @Inject
    Signals signals;

    @Inject
    Accounts accounts;

    @Inject
    Clock clock;

    @Context
    HttpServletRequest request;

    @GET
    public View index(
            @QueryParam("of") @DefaultValue("rate_limited") String of,
            @QueryParam("span") @DefaultValue("day") String span) {
        Signal signal = Signal.of(of).orElse(Signal.RATE_LIMITED);
        Duration since = SPANS.getOrDefault(span, SPANS.get("day"));
        return desk.page(request, "security/signals")
                .with(
                        "signals",
                        Arrays.stream(Signal.values()).map(Signal::code).toList())
                .with("spans", List.of("hour", "day", "week"))
                .with("filter", Map.of("of", signal.code(), "span", SPANS.containsKey(span) ? span : "day"))
                .with("blocks", Permissions.may(desk.admin(request), Permission.BLOCK_ADDRESSES))
                .with(
                        "rows",
                        signals.most(signal, clock.instant().minus(since), MOST).stream()
                                .map(this::row)
                                .toList());
    }

    private Row row(Tally tally) {
        boolean account = tally.subject().startsWith("usr_");
        String name =
                account ? accounts.find(tally.subject()).map(Account::email).orElse(tally.subject()) : tally.subject();
        return new Row(tally.subject(), name, account, tally.count(), Times.minute(tally.last()), examples(tally));
    }

    private static List<String> examples(Tally tally) {
        return tally.examples().stream().limit(EXAMPLES).toList();
    }
}
