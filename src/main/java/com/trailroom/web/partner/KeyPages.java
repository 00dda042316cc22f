package com.trailroom.web.partner;

import com.trailroom.kernel.Refusal;
import com.trailroom.partner.key.ApiKeys;
import com.trailroom.partner.key.IssuedKey;
import com.trailroom.partner.key.KeyRefusal;
import com.trailroom.partner.key.NewKey;
import com.trailroom.partner.key.Scope;
import com.trailroom.web.SentForms;
import com.trailroom.web.SignedIn;
import com.trailroom.web.SteppedUp;
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
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** An account's API keys, and a new one. */
@SignedIn
@Singleton
@Path("/developers/keys")
@Produces(MediaType.TEXT_HTML)
public class KeyPages {

    private static final Map<KeyRefusal, String> FIELDS = Map.of(
            KeyRefusal.KEY_NAME_INVALID, "name",
            KeyRefusal.KEY_SCOPES_MISSING, "scopes",
            KeyRefusal.KEY_EXPIRY_INVALID, "days");

    @Inject
    ApiKeys keys;

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
        List<KeyView> all = keys.list(accountId()).stream()
                .map(key -> KeyView.of(key, clock.instant()))
                .toList();
        View page = page("partner/keys")
                .with("keys", all.stream().filter(KeyView::active).toList())
                .with("ended", all.stream().filter(key -> !key.active()).toList());
        return DeveloperNews.on(page, done);
    }

    @GET
    @SteppedUp
    @Path("new")
    public View newKey(@QueryParam("space") String space) {
        return form(!"sandbox".equals(space)).with("ticked", KeyView.choices());
    }

    @POST
    @SteppedUp
    public Response create(MultivaluedMap<String, String> values) {
        return sent.once(accountId(), "/developers/keys", values, () -> accept(new Typed(values)));
    }

    private Response accept(Typed form) {
        Set<Scope> scopes = form.all("scopes").stream()
                .map(Scope::of)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        try {
            NewKey wanted = new NewKey(form.text("name"), form.live(), scopes, end(form.text("days")));
            IssuedKey issued = keys.create(accountId(), wanted);
            String id = issued.key().id();
            String secret = shown.sealed(accountId(), id, issued.secret());
            return Response.seeOther(URI.create("/developers/keys/" + id + "?secret=" + secret))
                    .build();
        } catch (Refusal refusal) {
            String field = FIELDS.getOrDefault((KeyRefusal) refusal.reason(), "name");
            return form.again(422, form(form.live()), field, refusal.reason().words());
        }
    }

    /** A key without an end is one that somebody asked for. */
    private Optional<Instant> end(String days) {
        return days.matches("[1-9]\\d{0,3}")
                ? Optional.of(clock.instant().plus(Duration.ofDays(Long.parseLong(days))))
                : Optional.empty();
    }

    private static View form(boolean live) {
        return page("partner/key-new")
                .with("live", live)
                .with("choices", KeyView.choices())
                .with("formId", UUID.randomUUID().toString());
    }

    private static View page(String template) {
        return View.of(template).with("bundle", "developer");
    }

    private String accountId() {
        return Viewer.of(request).orElseThrow().id();
    }
}
