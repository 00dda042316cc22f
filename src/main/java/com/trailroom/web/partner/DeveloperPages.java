package com.trailroom.web.partner;

import com.trailroom.config.Settings;
import com.trailroom.partner.key.ApiKey;
import com.trailroom.partner.key.ApiKeys;
import com.trailroom.partner.usage.Usage;
import com.trailroom.partner.webhook.Endpoint;
import com.trailroom.partner.webhook.Webhooks;
import com.trailroom.web.SignedIn;
import com.trailroom.web.View;
import com.trailroom.web.Viewer;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
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

/** Where a shop's engineer starts: what is set up, what is next, and whether all is well. */
@SignedIn
@Singleton
@Path("/developers")
@Produces(MediaType.TEXT_HTML)
public class DeveloperPages {

    private static final int WEEK = 7;

    @Inject
    ApiKeys keys;

    @Inject
    Webhooks webhooks;

    @Inject
    Usage usage;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @Context
    HttpServletRequest request;

    @GET
    public View show() {
        String account = Viewer.of(request).orElseThrow().id();
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        LocalDate first = today.minusDays(WEEK - 1);
        List<ApiKey> usable =
                keys.list(account).stream().filter(key -> key.isUsable(now)).toList();
        List<Endpoint> endpoints = webhooks.list(account);
        return View.of("partner/index")
                .with("bundle", "developer")
                .with("base", settings.baseUrl() + "/api/v1")
                .with("keyCount", usable.size())
                .with(
                        "keyUsed",
                        usable.stream().anyMatch(key -> key.times().lastUsed().isPresent()))
                .with("endpointCount", endpoints.size())
                .with(
                        "endpointTrouble",
                        endpoints.stream().filter(DeveloperPages::isInTrouble).count())
                .with("week", new UsageView(usage.report(account, first, today), first, today).total());
    }

    private static boolean isInTrouble(Endpoint endpoint) {
        boolean off = endpoint.status() == Endpoint.Status.FAILING || endpoint.status() == Endpoint.Status.GONE;
        return off || endpoint.failingSince().isPresent();
    }
}
