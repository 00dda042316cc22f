package com.trailroom.web.credit;

import com.trailroom.account.Account;
import com.trailroom.credit.Balance;
import com.trailroom.credit.Credits;
import com.trailroom.credit.LedgerEntry;
import com.trailroom.web.SignedIn;
import com.trailroom.web.View;
import com.trailroom.web.Viewer;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriBuilder;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an account has, and every movement of it. */
@SignedIn
@Singleton
@Path("/credits")
@Produces(MediaType.TEXT_HTML)
public class CreditPages {

    private static final int PAGE = 25;

    @Inject
    Credits credits;

    @Inject
    Clock clock;

    @Context
    HttpServletRequest request;

    @GET
    public View index(@QueryParam("after") String after) {
        Account account = Viewer.of(request).orElseThrow();
        Balance balance = credits.balanceOf(account.id());
        List<LedgerEntry> found = credits.history(account.id(), Optional.ofNullable(after), PAGE + 1);
        List<LedgerEntry> shown = found.subList(0, Math.min(PAGE, found.size()));
        LocalDate tomorrow =
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1);
        Map<String, Object> pages = new HashMap<>();
        pages.put("previousUrl", after == null ? null : "/credits");
        pages.put("nextUrl", found.size() > PAGE ? next(shown.get(PAGE - 1)) : null);
        return View.of("credit/index")
                .with(
                        "balance",
                        Map.of(
                                "free", balance.free(),
                                "purchased", balance.purchased(),
                                "total", balance.total(),
                                "nextReset", EntryView.TIME.format(tomorrow.atStartOfDay(ZoneOffset.UTC))))
                .with("entries", shown.stream().map(EntryView::of).toList())
                .with("page", pages);
    }

    private static String next(LedgerEntry last) {
        return UriBuilder.fromPath("/credits")
                .queryParam("after", "{id}")
                .build(last.id())
                .toString();
    }
}
