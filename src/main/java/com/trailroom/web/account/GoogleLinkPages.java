package com.trailroom.web.account;

import com.trailroom.account.Account;
import com.trailroom.account.AccountRefusal;
import com.trailroom.account.GoogleAccounts;
import com.trailroom.account.GoogleIdentity;
import com.trailroom.account.Sessions;
import com.trailroom.kernel.Refusal;
import com.trailroom.web.SignedIn;
import com.trailroom.web.SteppedUp;
import com.trailroom.web.View;
import com.trailroom.web.Viewer;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;

/**
 * Linking Google to an account, and unlinking it. The way out and back is a chain of links, since a form must not lead to
 * another site; nothing is linked on the way: whoever comes back is shown which Google account it is and sends a form. So
 * nobody can be led, by links alone, into linking a stranger's Google account to theirs.
 */
@SignedIn
@Singleton
@Path("/settings/google")
@Produces(MediaType.TEXT_HTML)
public class GoogleLinkPages {

    @Inject
    GoogleAccounts accounts;

    @Inject
    Sessions sessions;

    @Inject
    Parcels parcels;

    @Inject
    Origins origins;

    @Context
    HttpServletRequest request;

    @Context
    HttpServletResponse response;

    /** Who is asked on the way who they are comes by way of a page, else they would come from a form. */
    @GET
    public Response leave() {
        if (!sessions.isSteppedUp(session())) {
            return seeOther("/step-up?next=/settings/google/departure").build();
        }
        parcels.give(GoogleLink.LEAVING, GoogleLink.of(session()), response);
        return seeOther("/api/v1/auth/google?link=yes").build();
    }

    @GET
    @Path("departure")
    public View departure() {
        return View.of("account/google-departure");
    }

    @GET
    @Path("arrival")
    public Response arrive() {
        return arrived()
                .map(identity -> Response.ok(View.of("account/google-link")
                        .with("google", identity.email())
                        .with("account", viewer().email())))
                .orElseGet(() -> trouble("late"))
                .build();
    }

    @POST
    @SteppedUp
    @Path("links")
    public Response link() {
        Optional<GoogleIdentity> identity = arrived();
        if (identity.isEmpty()) return trouble("late").build();
        parcels.takeBack(GoogleLink.ARRIVED, response);
        try {
            accounts.link(viewer(), identity.get(), origins.of(request));
            return seeOther("/settings?done=google-linked").build();
        } catch (Refusal refusal) {
            return trouble(refusal.reason() == AccountRefusal.GOOGLE_LINKED_ELSEWHERE ? "elsewhere" : "failed")
                    .build();
        }
    }

    @POST
    @SteppedUp
    @Path("unlinking")
    public Response unlink() {
        try {
            accounts.unlink(viewer(), origins.of(request));
            return seeOther("/settings?done=google").build();
        } catch (Refusal refusal) {
            return trouble("password").build();
        }
    }

    private Optional<GoogleIdentity> arrived() {
        return GoogleLink.arrived(parcels.carried(GoogleLink.ARRIVED, request), session());
    }

    private static Response.ResponseBuilder trouble(String code) {
        return seeOther("/settings?google=" + code);
    }

    private static Response.ResponseBuilder seeOther(String address) {
        return Response.seeOther(URI.create(address));
    }

    private String session() {
        return Viewer.sessionOf(request).orElseThrow();
    }

    private Account viewer() {
        return Viewer.of(request).orElseThrow();
    }
}
