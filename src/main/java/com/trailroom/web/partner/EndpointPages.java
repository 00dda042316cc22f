package com.trailroom.web.partner;

import com.trailroom.kernel.Refusal;
import com.trailroom.partner.webhook.Deliveries;
import com.trailroom.partner.webhook.Delivery;
import com.trailroom.partner.webhook.Endpoint;
import com.trailroom.partner.webhook.EndpointChange;
import com.trailroom.partner.webhook.EventType;
import com.trailroom.partner.webhook.IssuedEndpoint;
import com.trailroom.partner.webhook.WebhookRefusal;
import com.trailroom.partner.webhook.Webhooks;
import com.trailroom.web.SentForms;
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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** One endpoint: what it is, what was sent to it, and everything that can be done with it. */
@SignedIn
@Path("/developers/webhooks/{id: whk_[0-9a-z]+}")
@Produces(MediaType.TEXT_HTML)
public class EndpointPages {

    @Inject
    Webhooks webhooks;

    @Inject
    Deliveries deliveries;

    @Inject
    DeliveryLog log;

    @Inject
    ShownSecrets shown;

    @Inject
    SentForms sent;

    @Inject
    Clock clock;

    @Context
    HttpServletRequest request;

    @PathParam("id")
    String id;

    @GET
    public View show(
            @QueryParam("secret") String secret,
            @QueryParam("status") String status,
            @QueryParam("after") String after,
            @QueryParam("done") String done) {
        View page = DeveloperNews.on(page(status, after), done);
        return shown.opened(accountId(), id, secret)
                .map(open -> page.with("secret", open))
                .orElse(page);
    }

    @POST
    public Response change(MultivaluedMap<String, String> values) {
        Typed form = new Typed(values);
        try {
            Set<EventType> events = EndpointView.chosen(form.all("events"));
            change(new EndpointChange(Optional.of(form.text("url")), Optional.of(events), Optional.empty()));
            return done("webhook-changed");
        } catch (Refusal refusal) {
            String field = refusal.reason() == WebhookRefusal.WEBHOOK_EVENTS_MISSING ? "events" : "url";
            return form.again(422, page(null, null), field, refusal.reason().words());
        }
    }

    @POST
    @Path("secret-rotation")
    public Response rotate(MultivaluedMap<String, String> values) {
        endpoint();
        return once("secret-rotation", values, () -> {
            IssuedEndpoint issued = webhooks.rotate(accountId(), id, new Typed(values).hours("overlap"));
            String secret = shown.sealed(accountId(), id, issued.secret());
            return to("?done=webhook-rotated&secret=" + secret);
        });
    }

    @POST
    @Path("test")
    public Response test(MultivaluedMap<String, String> values) {
        endpoint();
        return once("test", values, () -> {
            Delivery delivery = deliveries.test(accountId(), id);
            return to("/deliveries/" + delivery.eventId());
        });
    }

    @POST
    @Path("pause")
    public Response pause() {
        endpoint();
        change(new EndpointChange(Optional.empty(), Optional.empty(), Optional.of(false)));
        return done("webhook-paused");
    }

    @POST
    @Path("resumption")
    public Response resume() {
        endpoint();
        change(new EndpointChange(Optional.empty(), Optional.empty(), Optional.of(true)));
        return done("webhook-enabled");
    }

    @POST
    @Path("deletion")
    public Response delete() {
        endpoint();
        webhooks.delete(accountId(), id);
        return Response.seeOther(URI.create("/developers/webhooks?done=webhook-deleted"))
                .build();
    }

    private void change(EndpointChange change) {
        webhooks.change(accountId(), id, change);
    }

    private Response once(String act, MultivaluedMap<String, String> values, Supplier<Response> work) {
        try {
            return sent.once(accountId(), "/developers/webhooks/" + id + "/" + act, values, work);
        } catch (Refusal refusal) {
            View page = DeveloperNews.refused(page(null, null), refusal.reason().words());
            return Response.status(refusal.reason().status()).entity(page).build();
        }
    }

    private View page(String status, String after) {
        Endpoint endpoint = endpoint();
        EndpointView view = EndpointView.of(endpoint, clock.instant());
        return log.on(View.of("partner/webhook").with("bundle", "developer"), endpoint, status, after)
                .with("endpoint", view)
                .with("choices", EndpointView.choices())
                .with("ticked", view.events())
                .with("form", Map.of("url", view.url()))
                .with("formId", UUID.randomUUID().toString());
    }

    private Endpoint endpoint() {
        return webhooks.find(accountId(), id).orElseThrow(NotFoundException::new);
    }

    private Response done(String what) {
        return to("?done=" + what);
    }

    private Response to(String rest) {
        return Response.seeOther(URI.create("/developers/webhooks/" + id + rest))
                .build();
    }

    private String accountId() {
        return Viewer.of(request).orElseThrow().id();
    }
}
