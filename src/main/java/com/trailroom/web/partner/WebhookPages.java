package com.trailroom.web.partner;

import com.trailroom.kernel.Refusal;
import com.trailroom.partner.webhook.IssuedEndpoint;
import com.trailroom.partner.webhook.WebhookRefusal;
import com.trailroom.partner.webhook.Webhooks;
import com.trailroom.web.SentForms;
import com.trailroom.web.SignedIn;
import com.trailroom.web.View;
import com.trailroom.web.Viewer;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** The addresses that are told what happens, and a new one. */
@SignedIn
@Singleton
@Path("/developers/webhooks")
@Produces(MediaType.TEXT_HTML)
public class WebhookPages {

    @Inject
    Webhooks webhooks;

    @Inject
    ShownSecrets shown;

    @Inject
    SentForms sent;

    @Inject
    Clock clock;

    @Context
    HttpServletRequest request;

    @GET
    public View index(@QueryParam("done") String done) {
        List<EndpointView> endpoints = webhooks.list(accountId()).stream()
                .map(endpoint -> EndpointView.of(endpoint, clock.instant()))
                .toList();
        return DeveloperNews.on(page("partner/webhooks").with("endpoints", endpoints), done);
    }

    @GET
    @Path("new")
    public View newEndpoint() {
        return form(true).with("ticked", EndpointView.choices());
    }

    @POST
    public Response create(MultivaluedMap<String, String> values) {
        return sent.once(accountId(), "/developers/webhooks", values, () -> accept(new Typed(values)));
    }

    private Response accept(Typed form) {
        try {
            IssuedEndpoint issued = webhooks.create(
                    accountId(), form.text("url"), EndpointView.chosen(form.all("events")), form.live());
            String id = issued.endpoint().id();
            return Response.seeOther(UriBuilder.fromPath("/developers/webhooks/{id}")
                            .queryParam("secret", "{secret}")
                            .build(id, shown.sealed(accountId(), id, issued.secret())))
                    .build();
        } catch (Refusal refusal) {
            String field = refusal.reason() == WebhookRefusal.WEBHOOK_EVENTS_MISSING ? "events" : "url";
            return form.again(422, form(form.live()), field, refusal.reason().words());
        }
    }

    private static View form(boolean live) {
        return page("partner/webhook-new")
                .with("live", live)
                .with("choices", EndpointView.choices())
                .with("formId", UUID.randomUUID().toString());
    }

    private static View page(String template) {
        return View.of(template).with("bundle", "developer");
    }

    private String accountId() {
        return Viewer.of(request).orElseThrow().id();
    }
}
