package com.trailroom.web.account;

import com.trailroom.account.GoogleAccounts;
import com.trailroom.account.GoogleIdentity;
import com.trailroom.account.GoogleSignIn;
import com.trailroom.kernel.Refusal;
import com.trailroom.web.View;
import com.trailroom.web.Viewer;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** The one step between Google and a new account: agreeing to how photos are treated. */
@Singleton
@Path("/register/google")
@Produces(MediaType.TEXT_HTML)
public class GooglePages {

    @Inject
    GoogleAccounts accounts;

    @Inject
    Parcels parcels;

    @Inject
    Arrivals arrivals;

    @Inject
    Origins origins;

    @Context
    HttpServletRequest request;

    @Context
    HttpServletResponse response;

    @GET
    public Response newAccount() {
        if (Viewer.of(request).isPresent()) return in();
        return newcomer().map(identity -> Response.ok(page(identity)).build()).orElseGet(GooglePages::late);
    }

    @POST
    public Response register(@FormParam("consent") String consent) {
        if (Viewer.of(request).isPresent()) return in();
        Optional<GoogleIdentity> identity = newcomer();
        if (identity.isEmpty()) return late();
        if (!"yes".equals(consent)) {
            View page = page(identity.get())
                    .with("errors", Map.of("consent", "Tick the box to agree; without it we cannot make pictures."));
            return Response.status(422).entity(page).build();
        }
        parcels.takeBack(Newcomer.PARCEL, response);
        try {
            if (accounts.register(identity.get(), AccountPages.CONSENT_VERSION, origins.of(request))
                    instanceof GoogleSignIn.SignedIn signedIn) {
                String next = arrivals.arrive(signedIn.account(), Arrivals.FIRST_PAGE, request, response);
                return Response.seeOther(URI.create(next)).build();
            }
        } catch (Refusal closed) {
            return Response.seeOther(URI.create("/sign-in?google=closed")).build();
        }
        return Response.seeOther(URI.create("/sign-in?google=failed")).build();
    }

    private Optional<GoogleIdentity> newcomer() {
        return Newcomer.of(parcels.carried(Newcomer.PARCEL, request));
    }

    private static View page(GoogleIdentity identity) {
        return View.of("account/google").with("email", identity.email());
    }

    /** For who has come in meanwhile. */
    private static Response in() {
        return Response.seeOther(URI.create(Arrivals.FIRST_PAGE)).build();
    }

    private static Response late() {
        return Response.seeOther(URI.create("/sign-in?google=late")).build();
    }
}
