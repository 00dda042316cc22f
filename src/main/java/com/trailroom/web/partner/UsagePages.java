package com.trailroom.web.partner;

import com.trailroom.partner.key.ApiKey;
import com.trailroom.partner.key.ApiKeys;
import com.trailroom.partner.usage.Usage;
import com.trailroom.partner.usage.UsageReport;
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
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What an account asked the API for in the last thirty days. */
@SignedIn
@Singleton
@Path("/developers/usage")
@Produces(MediaType.TEXT_HTML)
public class UsagePages {

    private static final int DAYS = 30;

    @Inject
    Usage usage;

    @Inject
    ApiKeys keys;

    @Inject
    Clock clock;

    @Context
    HttpServletRequest request;

    /** {@code key} is the id of the one key to show the usage of; all when there is none such. */
    @GET
    public View show(@QueryParam("key") String key) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        LocalDate first = today.minusDays(DAYS - 1);
        Map<String, String> names = new TreeMap<>();
        for (ApiKey one : keys.list(accountId())) names.put(one.id(), one.name() + " · " + one.hint());
        UsageReport all = usage.report(accountId(), first, today);
        Optional<String> only = Optional.ofNullable(key).filter(names::containsKey);
        UsageView view = new UsageView(only.map(all::ofKey).orElse(all), first, today);
        return View.of("partner/usage")
                .with("bundle", "developer")
                .with("keys", names)
                .with("key", only.orElse(""))
                .with("total", view.total())
                .with("charts", view.charts())
                .with("days", view.perDay())
                .with("endpoints", view.perEndpoint())
                .with("perKey", view.perKey(id -> names.getOrDefault(id, id.isEmpty() ? "Access tokens" : id)));
    }

    private String accountId() {
        return Viewer.of(request).orElseThrow().id();
    }
}
