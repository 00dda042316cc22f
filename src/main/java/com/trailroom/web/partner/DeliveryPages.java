package com.trailroom.web.partner;

import com.trailroom.kernel.Refusal;
import com.trailroom.partner.webhook.Deliveries;
import com.trailroom.partner.webhook.Delivery;
import com.trailroom.partner.webhook.Endpoint;
import com.trailroom.partner.webhook.Webhooks;
import com.trailroom.web.SignedIn;
import com.trailroom.web.View;
import com.trailroom.web.Viewer;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** What was sent to an endpoint, request by request, and sending it again. */
@SignedIn
@Path("/developers/webhooks/{id: whk_[0-9a-z]+}/deliveries")
@Produces(MediaType.TEXT_HTML)
public class DeliveryPages {

    private static final Duration SOON = Duration.ofMinutes(2);

    @Inject
    Webhooks webhooks;

    @Inject
    Deliveries deliveries;

    @Inject
    Clock clock;

    @Context
    HttpServletRequest request;

    @PathParam("id")
    String id;

    @GET
    @Path("{event}")
    public View show(@PathParam("event") String event, @QueryParam("done") String done) {
        return DeveloperNews.on(page(event), done);
    }

    @POST
    @Path("{event}/replay")
    public Response replay(@PathParam("event") String event) {
        page(event);
        try {
            deliveries.replay(accountId(), id, event);
            return to("/deliveries/" + event + "?done=replayed");
        } catch (Refusal refusal) {
            View page = DeveloperNews.refused(page(event), refusal.reason().words());
            return Response.status(refusal.reason().status()).entity(page).build();
        }
    }

    /** Sends again what failed between two times. */
    @POST
    @Path("replay")
    public Response replayFailed(MultivaluedMap<String, String> values) {
        Typed form = new Typed(values);
        if (!endpoint().isEnabled()) return to("#deliveries");
        Instant from = form.time("from").orElse(Instant.EPOCH);
        Instant to = form.time("to").orElseGet(clock::instant);
        deliveries.replayFailed(accountId(), id, from, to);
        return to("?done=replayed-all#deliveries");
    }

    private View page(String event) {
        Endpoint endpoint = endpoint();
        Delivery delivery = deliveries.find(accountId(), id, event).orElseThrow(NotFoundException::new);
        View page = View.of("partner/delivery")
                .with("bundle", "developer")
                .with("endpoint", EndpointView.of(endpoint, clock.instant()))
                .with("delivery", DeliveryView.of(delivery));
        return isExpectedSoon(delivery) ? page.with("refresh", true) : page;
    }

    private boolean isExpectedSoon(Delivery delivery) {
        return delivery.due()
                .filter(due -> due.isBefore(clock.instant().plus(SOON)))
                .isPresent();
    }

    private Endpoint endpoint() {
        return webhooks.find(accountId(), id).orElseThrow(NotFoundException::new);
    }

    private Response to(String rest) {
        return Response.seeOther(URI.create("/developers/webhooks/" + id + rest))
                .build();
    }

    private String accountId() {
        return Viewer.of(request).orElseThrow().id();
    }
}
