package com.trailroom.web.partner;

import com.trailroom.partner.webhook.Deliveries;
import com.trailroom.partner.webhook.Delivery;
import com.trailroom.partner.webhook.Endpoint;
import com.trailroom.web.View;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.UriBuilder;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The part of an endpoint's page that lists what was sent, newest first. */
@ApplicationScoped
class DeliveryLog {

    private static final int PAGE = 20;
    private static final Duration DAY = Duration.ofDays(1);

    @Inject
    Deliveries deliveries;

    @Inject
    Clock clock;

    /**
     * @param status which to list; all when it is none of {@link Delivery.Status}
     * @param after  the event before the first that is listed; null for the newest
     */
    View on(View page, Endpoint endpoint, String status, String after) {
        Optional<Delivery.Status> only = Arrays.stream(Delivery.Status.values())
                .filter(known -> known.code().equals(status))
                .findFirst();
        List<Delivery> found =
                deliveries.list(endpoint.accountId(), endpoint.id(), only, Optional.ofNullable(after), PAGE + 1);
        List<Delivery> shown = found.subList(0, Math.min(PAGE, found.size()));
        Map<String, Object> pages = new HashMap<>();
        pages.put("previousUrl", after == null ? null : address(endpoint, only, Optional.empty()));
        pages.put(
                "nextUrl",
                found.size() > PAGE
                        ? address(
                                endpoint, only, Optional.of(shown.get(PAGE - 1).eventId()))
                        : null);
        return page.with("deliveries", shown.stream().map(DeliveryView::of).toList())
                .with("status", only.map(Delivery.Status::code).orElse(""))
                .with("from", Times.field(clock.instant().minus(DAY)))
                .with("to", Times.field(clock.instant().plusSeconds(60)))
                .with("page", pages);
    }

    private static String address(Endpoint endpoint, Optional<Delivery.Status> only, Optional<String> after) {
        UriBuilder address = UriBuilder.fromPath("/developers/webhooks/{id}").fragment("deliveries");
        only.ifPresent(status -> address.queryParam("status", status.code()));
        after.ifPresent(event -> address.queryParam("after", event));
        return address.build(endpoint.id()).toString();
    }
}
