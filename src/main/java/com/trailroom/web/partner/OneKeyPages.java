package com.trailroom.web.partner;

import com.trailroom.kernel.Refusal;
import com.trailroom.partner.key.ApiKey;
import com.trailroom.partner.key.ApiKeys;
import com.trailroom.partner.key.IssuedKey;
import com.trailroom.web.SentForms;
import com.trailroom.web.SignedIn;
import com.trailroom.web.SteppedUp;
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
import java.util.UUID;

/** One key: what it opens, its use, and everything that can be done with it. */
@SignedIn
@Path("/developers/keys/{id: key_[0-9a-z]+}")
@Produces(MediaType.TEXT_HTML)
public class OneKeyPages {

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

    @PathParam("id")
    String id;

    @GET
    public View show(@QueryParam("secret") String secret, @QueryParam("done") String done) {
        View page = DeveloperNews.on(page(), done);
        return shown.opened(accountId(), id, secret)
                .map(open -> page.with("secret", open))
                .orElse(page);
    }

    @POST
    @Path("name")
    public Response rename(MultivaluedMap<String, String> values) {
        View page = page();
        Typed form = new Typed(values);
        try {
            keys.rename(accountId(), id, form.text("name"));
            return to("?done=key-renamed");
        } catch (Refusal refusal) {
            return form.again(422, page, "name", refusal.reason().words());
        }
    }

    @POST
    @SteppedUp
    @Path("rotation")
    public Response rotate(MultivaluedMap<String, String> values) {
        key();
        try {
            return sent.once(accountId(), "/developers/keys/" + id + "/rotation", values, () -> {
                IssuedKey issued = keys.rotate(accountId(), id, new Typed(values).hours("overlap"));
                return to("?done=key-rotated&secret=" + shown.sealed(accountId(), id, issued.secret()));
            });
        } catch (Refusal refusal) {
            View page = DeveloperNews.refused(page(), refusal.reason().words());
            return Response.status(refusal.reason().status()).entity(page).build();
        }
    }

    @POST
    @Path("revocation")
    public Response revoke() {
        key();
        keys.revoke(accountId(), id);
        return Response.seeOther(URI.create("/developers/keys?done=key-revoked"))
                .build();
    }

    private View page() {
        ApiKey key = key();
        return View.of("partner/key")
                .with("bundle", "developer")
                .with("key", KeyView.of(key, clock.instant()))
                .with("form", Map.of("name", key.name()))
                .with("formId", UUID.randomUUID().toString());
    }

    private ApiKey key() {
        return keys.find(accountId(), id).orElseThrow(NotFoundException::new);
    }

    private Response to(String rest) {
        return Response.seeOther(URI.create("/developers/keys/" + id + rest)).build();
    }

    private String accountId() {
        return Viewer.of(request).orElseThrow().id();
    }
}
